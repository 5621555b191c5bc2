/**
 * How often one may do something. Decided: counted on each server, in memory; a library does the counting.
 */
package town.plaza.kernel.ratelimit;
