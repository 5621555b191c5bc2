/** The game over HTTP. */
package town.plaza.trails.boundary;
