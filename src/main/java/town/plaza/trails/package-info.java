/**
 * The town's places as a game: go there, answer, learn, climb the ranking.
 *
 * <p>Decided:
 *
 * <ul>
 *   <li>The right option never leaves the server before the answer, not even to a device that takes a trail along.
 *   <li>Points are a consequence of visits and first answers: the database adds them up, and no code may write them.
 *   <li>No points are won twice, not by stopping and beginning again either: HMACs of what an account has played stay when it
 *       stops, and nothing else.
 *   <li>The game is untimed. What was done without network counts when it arrives, at a time the server finds possible.
 *   <li>Others see of a player the name, the community and the points.
 * </ul>
 */
package town.plaza.trails;
