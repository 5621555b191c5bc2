/**
 * What people eat and how they move, against what they aim for.
 *
 * <p>Decided:
 *
 * <ul>
 *   <li>What is unknown of a food is unknown, never zero: totals say of how much of the energy they know it.
 *   <li>What was eaten is copied into the log. A food that changes later changes nothing that was.
 *   <li>A log date is a day by its owner's calendar, kept as a date. No clock decides it.
 *   <li>Everybody sees their own log alone, administrators too.
 * </ul>
 */
package town.plaza.nutrition;
