/**
 * The way to the database: migrations at start, JPA for what is changed, Jdbi for what is read.
 */
package town.plaza.kernel.persistence;
