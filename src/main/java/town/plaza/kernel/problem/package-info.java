/**
 * What Plaza refuses and how it says so: one closed list of problem types, one exception, RFC 9457 documents.
 * Decided: bad input is normal, so a refusal is never logged as an error, and an error is never told in detail.
 */
package town.plaza.kernel.problem;
