/**
 * Whether this server has started, is alive, and is ready for requests.
 */
package town.plaza.kernel.health;
