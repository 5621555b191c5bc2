/**
 * News for open pages, by server-sent events, across the servers of a cluster.
 */
package town.plaza.kernel.live;
