/**
 * Public answers, stored where many ask for the same and few change it (ADR 5). A resource method says of what its answer
 * is made ({@link town.plaza.kernel.cache.Cached}), another that it changes that ({@link
 * town.plaza.kernel.cache.Invalidates}), and triggers of the database tell all servers.
 */
package town.plaza.kernel.cache;
