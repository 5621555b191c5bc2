/**
 * The town's notice board: notes that anyone leaves in passing, and official notices with proof. Reading needs no
 * account. What must never break (a published notice does not change, one correction per notice) is guaranteed by the
 * database as well as by the entities.
 */
package town.plaza.board;
