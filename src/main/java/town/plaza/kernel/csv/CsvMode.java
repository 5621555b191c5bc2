package town.plaza.kernel.csv;

/** What a bad line stops. */
public enum CsvMode {
    /** Everything: nothing is imported. */
    ALL,
    /** Only itself: the good lines are imported. */
    GOOD
}
