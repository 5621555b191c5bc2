/**
 * What can be done with the board. Notes are written and read by SQL alone, for they have no life but their text; notices
 * are changed through entities, and read by one query straight into the answer.
 */
package town.plaza.board.control;
