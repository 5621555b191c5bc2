package town.plaza.trails.entity;

/** How hard a question is, and what a right first answer to it is worth. */
public enum Difficulty {
    EASY(100),
    MEDIUM(200),
    HARD(300);

    private final int points;

    Difficulty(int points) {
        this.points = points;
    }

    public int points() {
        return points;
    }
}
