/**
 * What can be done in the home. What people edit is changed through entities; each list is one query straight into the
 * answer.
 */
package town.plaza.care.control;
