package town.plaza.trails.control;

/**
 * A player in a ranking, with all that others may see.
 *
 * @param rank shared by those with the same points
 * @param own whether it is the reader
 */
public record RankLine(long rank, String name, String community, int points, boolean own) {}
