/** Playing, discovering, ranking, and keeping what there is to discover. What people edit goes through entities, reads are SQL. */
package town.plaza.trails.control;
