package town.plaza.kernel.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.io.StringReader;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Rows of a table as they are, in JSON. */
@ApplicationScoped
public class JsonRows {

    /** More than one account leaves behind in one table. */
    private static final int MOST = 100_000;

    @Inject
    Jdbi jdbi;

    /** @param select of the rows of {@code :account}, each column a member of its object */
    public JsonArray of(UUID account, String select) {
        var text = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT coalesce(json_agg(part), '[]') FROM (" + select + " LIMIT :most) AS part")
                .bind("account", account)
                .bind("most", MOST)
                .mapTo(String.class)
                .one());
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readArray();
        }
    }
}
