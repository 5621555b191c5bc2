/**
 * Lists in parts. Decided: by key, never by offset, so that the thousandth part costs what the first does.
 */
package town.plaza.kernel.paging;
