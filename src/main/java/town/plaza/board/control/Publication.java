package town.plaza.board.control;

/** @param keepIdentityNumbers confirms that full identity numbers in the notice must be published */
public record Publication(boolean keepIdentityNumbers) {}
