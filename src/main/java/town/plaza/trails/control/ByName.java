package town.plaza.trails.control;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.text.Language;

/**
 * A list in the order of the names that the reader sees. Where a part of it begins is all in the cursor, for what stood
 * there may have another name by now, or be gone.
 */
final class ByName {

    private static final String SEPARATOR = "~";

    private final String alias;
    private final String key;
    private final PageRequest page;
    private final Optional<Place> after;

    private record Place(String key, UUID id) {

        static Place parse(String cursor) {
            try {
                var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                var end = text.lastIndexOf(SEPARATOR);
                return new Place(text.substring(0, Math.max(0, end)), UUID.fromString(text.substring(end + 1)));
            } catch (IllegalArgumentException crooked) {
                throw new Problem(ProblemType.INVALID_CURSOR);
            }
        }

        String cursor() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((key + SEPARATOR + id).getBytes(StandardCharsets.UTF_8));
        }
    }

    private record Placed<T>(Place place, T row) {}

    /**
     * @param alias of the table in the query, which selects its id
     * @throws Problem {@code invalid-cursor}
     */
    ByName(String alias, Language language, PageRequest page) {
        this.alias = alias;
        this.key = alias + (language == Language.EN ? ".name_key_en" : ".name_key");
        this.page = page;
        this.after = page.afterText().map(Place::parse);
    }

    /** To be selected, too. */
    String column() {
        return key + " AS sorted_by";
    }

    /**
     * The end of the query, after its last condition. The first part has no condition of its own at all, for with one
     * that may be absent the database plans for all of the list.
     */
    String order() {
        return (after.isEmpty() ? "" : " AND (" + key + ", " + alias + ".id) > (:afterKey, :afterId)") + " ORDER BY "
                + key + ", " + alias + ".id LIMIT :fetch";
    }

    <T> Page<T> read(Query query, RowMapper<T> mapper) {
        after.ifPresent(place -> query.bind("afterKey", place.key()).bind("afterId", place.id()));
        var found = query.bind("fetch", page.fetch())
                .map((row, context) -> new Placed<>(
                        new Place(row.getString("sorted_by"), row.getObject("id", UUID.class)),
                        mapper.map(row, context)))
                .list();
        var part = Page.of(found, page.limit(), each -> each.place().cursor());
        return new Page<>(part.items().stream().map(Placed::row).toList(), part.next());
    }
}
