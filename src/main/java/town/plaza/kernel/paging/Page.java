package town.plaza.kernel.paging;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a list, and where the next begins.
 *
 * @param next what to send as {@code after} for the next part; absent on the last
 */
@Schema(description = "A part of a list; `next` is what to send as `after` for the next part, absent on the last.")
public record Page<T>(List<T> items, String next) {

    /**
     * @param fetched up to {@code limit + 1} rows, the extra one only telling that more follow
     * @param cursor what identifies the place of a row in the list's order
     */
    public static <T> Page<T> of(List<T> fetched, int limit, Function<T, String> cursor) {
        if (fetched.size() <= limit) {
            return new Page<>(List.copyOf(fetched), null);
        }
        var items = List.copyOf(fetched.subList(0, limit));
        return new Page<>(items, cursor.apply(items.get(limit - 1)));
    }
}
