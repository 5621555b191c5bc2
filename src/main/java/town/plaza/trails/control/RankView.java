package town.plaza.trails.control;

/** @param players how many there are in that ranking */
public record RankView(long rank, int points, long players) {}
