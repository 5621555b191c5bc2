/**
 * What papers are written with. Decided: letters come from Liberation Sans and Mono, embedded as far as they are used,
 * since those that every reader of PDF brings along know the West of Europe only, and people come from further away.
 */
package town.plaza.kernel.pdf;
