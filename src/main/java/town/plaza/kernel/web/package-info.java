/**
 * HTTP around every request: its id, language and client, the security headers, the log line, problems for
 * whatever was thrown, and the frame of the few pages that the server writes itself. Decided: one servlet filter
 * for pages and API alike, so that nothing is reached around it.
 */
package town.plaza.kernel.web;
