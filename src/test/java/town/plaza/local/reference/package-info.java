/** What the server can do without Plaza, for benchmarks: the least that JAX-RS answers, as a WAR of its own. */
package town.plaza.local.reference;
