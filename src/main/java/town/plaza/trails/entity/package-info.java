/** The game's rules as values that can be tried alone, and what players and administrators change. */
package town.plaza.trails.entity;
