package town.plaza.care.entity;

/** How somebody's spirits were that day. */
public enum Mood {
    VERY_LOW,
    LOW,
    NEUTRAL,
    GOOD,
    VERY_GOOD;

    /** From 1 to 5, to reckon with. */
    public int level() {
        return ordinal() + 1;
    }
}
