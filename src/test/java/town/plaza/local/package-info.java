/**
 * Plaza on one's own machine: an embedded PostgreSQL for {@code ./plaza run} and for the tests, and the launcher behind
 * {@code ./plaza run}. Never part of the WAR.
 */
package town.plaza.local;
