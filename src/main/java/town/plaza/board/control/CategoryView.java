package town.plaza.board.control;

/** @param slug as in addresses */
public record CategoryView(String slug, Names names) {}
