package town.plaza.board.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.accounts.PersonalData;
import town.plaza.board.Board;
import town.plaza.kernel.persistence.Rows;

/**
 * What the board keeps of people: who wrote which notice. Notes carry nobody. A notice stays when its writer goes, for it
 * is the town's; only the writer's id leaves it.
 */
@ApplicationScoped
public class BoardData implements PersonalData {

    private static final int MOST = 10_000;

    @Inject
    Jdbi jdbi;

    @Override
    public String name() {
        return Board.NAME;
    }

    @Override
    public JsonValue export(UUID account) {
        var written = Json.createArrayBuilder();
        jdbi.useHandle(handle -> handle.createQuery(
                        """
                        SELECT id, title, status, created_at FROM board.notice
                        WHERE created_by = :account ORDER BY id LIMIT :most""")
                .bind("account", account)
                .bind("most", MOST)
                .map((row, context) -> Json.createObjectBuilder()
                        .add("id", row.getString("id"))
                        .add("title", row.getString("title"))
                        .add("status", row.getString("status"))
                        .add("createdAt", Rows.instant(row, "created_at").toString()))
                .forEach(written::add));
        return Json.createObjectBuilder().add("notices", written).build();
    }

    @Override
    @Transactional
    public void erase(UUID account) {
        jdbi.useHandle(
                handle -> handle.createUpdate("UPDATE board.notice SET created_by = NULL WHERE created_by = :account")
                        .bind("account", account)
                        .execute());
    }
}
