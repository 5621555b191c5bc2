/** The board over HTTP: the API, the word wall by address, feeds. Translates and declares roles, holds no rules. */
package town.plaza.board.boundary;
