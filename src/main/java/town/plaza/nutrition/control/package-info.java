/** What can be done with foods, the log, goals and the body. What people edit goes through entities, reads are one query each. */
package town.plaza.nutrition.control;
