/**
 * Settings from the environment. Decided: all are read at start, and an impossible value stops the start.
 */
package town.plaza.kernel.config;
