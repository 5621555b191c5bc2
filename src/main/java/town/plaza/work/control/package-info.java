/**
 * What can be done with farm work. Offers, interests and hires are changed through entities; sets of days by SQL alone,
 * for the algebra is the database's. Each list is one query straight into the answer.
 */
package town.plaza.work.control;
