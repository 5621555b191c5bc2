package town.plaza.kernel.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/** Which part of a list is asked for; a {@code @BeanParam} of every method that lists. Pages by key, never by offset. */
public class PageRequest {

    public static final int MOST = 100;

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(MOST)
    private int limit = 20;

    @QueryParam("after")
    private String after;

    public PageRequest() {}

    public PageRequest(int limit, String after) {
        this.limit = limit;
        this.after = after;
    }

    public int limit() {
        return limit;
    }

    /** What to fetch: one more than asked for tells whether there is a next part. */
    public int fetch() {
        return limit + 1;
    }

    /** As it came, for a list whose order takes more than an id to find the place in. */
    public Optional<String> afterText() {
        return Optional.ofNullable(after).filter(value -> !value.isEmpty());
    }

    public Optional<UUID> afterId() {
        try {
            return afterText().map(UUID::fromString);
        } catch (IllegalArgumentException crooked) {
            throw new Problem(ProblemType.INVALID_CURSOR);
        }
    }

    public Optional<Long> afterNumber() {
        try {
            return afterText().map(Long::valueOf);
        } catch (NumberFormatException crooked) {
            throw new Problem(ProblemType.INVALID_CURSOR);
        }
    }
}
