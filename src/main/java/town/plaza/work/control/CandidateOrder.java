package town.plaza.work.control;

/** In which order a farmer sees who is free. */
public enum CandidateOrder {
    NEAREST("0"),
    BEST_RATED("-work.rating_mean(w.rating_sum, w.rating_count, t.rating_sum, t.rating_count)");

    private final String key;

    CandidateOrder(String key) {
        this.key = key;
    }

    /** What to sort by before the distance, ascending. */
    String key() {
        return "CAST(" + key + " AS float8)";
    }
}
