/** The rules of the board as values, policies and entities; all can be tested without a server. */
package town.plaza.board.entity;
