package town.plaza.work.control;

/** In which order a worker sees what fits. */
public enum FeedOrder {
    NEAREST("0"),
    BEST_PAID("-o.hourly_pay"),
    SOONEST("lower(o.period) - DATE '2000-01-01'"),
    BEST_RATED("-work.rating_mean(f.rating_sum, f.rating_count, t.rating_sum, t.rating_count)"),
    /** The worker's most wanted categories first, then the others. */
    WANTED("coalesce(w.position, 1000000)");

    private final String key;

    FeedOrder(String key) {
        this.key = key;
    }

    /** What to sort by before the distance, ascending. */
    String key() {
        return "CAST(" + key + " AS float8)";
    }
}
