package town.plaza.work.entity;

/** The two sides of a match. */
public enum Side {
    WORKER,
    FARMER;

    public Side other() {
        return this == WORKER ? FARMER : WORKER;
    }
}
