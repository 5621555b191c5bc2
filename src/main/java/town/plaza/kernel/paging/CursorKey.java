package town.plaza.kernel.paging;

import java.time.DateTimeException;
import java.util.UUID;
import java.util.function.Function;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/**
 * A place in a list that is sorted by something, then by id. It is all in the cursor, for what stood there may have gone
 * on, or left the list, meanwhile.
 *
 * @param key whose text has no tilde, such as a moment or another id
 */
public record CursorKey<K extends Comparable<? super K>>(K key, UUID id) implements Comparable<CursorKey<K>> {

    private static final String SEPARATOR = "~";

    /** @throws Problem {@code invalid-cursor} */
    public static <K extends Comparable<? super K>> CursorKey<K> parse(String cursor, Function<String, K> reading) {
        var parts = cursor.split(SEPARATOR, 2);
        try {
            return new CursorKey<>(reading.apply(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (DateTimeException | IllegalArgumentException crooked) {
            throw new Problem(ProblemType.INVALID_CURSOR);
        }
    }

    public String cursor() {
        return key + SEPARATOR + id;
    }

    @Override
    public int compareTo(CursorKey<K> other) {
        var order = key.compareTo(other.key);
        return order == 0 ? id.compareTo(other.id) : order;
    }
}
