package town.plaza.accounts.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.board.BoardFixture;
import town.plaza.kernel.security.Role;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient.Answer;
import town.plaza.server.TestDatabase;

/** What somebody's other devices send while they are erased stays no more than what they had sent before. */
@OnPlaza
class ErasureRaceIT {

    private static final String MEASUREMENT = "/api/nutrition/measurements/2026-11-20";

    private final Person person = AccountsFixture.withRole(Role.WORKER);

    @Test
    void what_was_being_written_is_erased_too() throws Exception {
        try (var writing = TestDatabase.connect()) {
            writing.setAutoCommit(false);
            execute(
                    writing,
                    "INSERT INTO nutrition.measurement (account, day, kg) VALUES (?, DATE '2026-11-20', 70)",
                    person);
            var erasing = CompletableFuture.supplyAsync(
                    () -> AccountsFixture.administrator().client().delete("/api/accounts/people/" + person.id()));
            awaitWaiting(erasing);
            writing.commit();

            assertThat(erasing.get().status()).isEqualTo(204);
        }
        assertThat(kept("nutrition.measurement")).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WORKER", "FARMER"})
    void nobody_takes_up_a_role_once_gone(String role) throws Exception {
        assertThat(whileErasing(each -> each.client().put("/api/accounts/me/roles/" + role, json()))
                        .status())
                .isEqualTo(404);
        assertThat(kept("accounts.account_role")).isEqualTo("0");
    }

    @Test
    void nor_leaves_a_telephone_number() throws Exception {
        var profile = Json.createObjectBuilder()
                .add("displayName", "Ana")
                .add("contact", Json.createObjectBuilder().add("phone", "978 123 456"))
                .build();

        assertThat(whileErasing(each -> each.client().put("/api/accounts/me", profile))
                        .status())
                .isEqualTo(404);
        assertThat(kept("accounts.contact")).isEqualTo("0");
    }

    @Test
    void nor_a_profile() throws Exception {
        var place = Json.createObjectBuilder()
                .add("name", "Pago")
                .add("latitude", 36.9)
                .add("longitude", -3.4);
        var profile = Json.createObjectBuilder().add("place", place).build();

        assertThat(whileErasing(each -> each.client().put("/api/work/worker", profile))
                        .status())
                .isEqualTo(404);
        assertThat(kept("work.worker")).isEqualTo("0");
    }

    @Test
    void nor_what_they_weigh() throws Exception {
        var weight = Json.createObjectBuilder().add("kg", 70).build();

        assertThat(whileErasing(each -> each.client().put(MEASUREMENT, weight)).status())
                .isEqualTo(404);
        assertThat(kept("nutrition.measurement")).isEqualTo("0");
    }

    @Test
    void nor_writes_a_notice() throws Exception {
        var clerk = AccountsFixture.withRole(Role.CLERK);
        var draft = BoardFixture.draft("Bando de quien se va").build();

        assertThat(whileErasing(clerk, each -> each.client().post("/api/board/notices", draft))
                        .status())
                .isEqualTo(404);
        assertThat(AccountsFixture.find("SELECT count(*) FROM board.notice WHERE created_by = ?", clerk.id()))
                .isEqualTo("0");
    }

    /** Who adds a table that says whose a row is has the database refuse rows of who is gone. */
    @Test
    void every_table_that_is_about_somebody_is_guarded() {
        assertThat(
                        AccountsFixture.find(
                                """
                        SELECT string_agg(c.conrelid::regclass::text, ', ')
                          FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
                         WHERE c.contype = 'f' AND c.confrelid = 'accounts.account'::regclass
                           AND a.attname <> 'author' AND a.attname !~ '_by$' AND c.conrelid <> 'accounts.token'::regclass
                           AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.conrelid
                               AND t.tgfoid = 'accounts.refuse_erased'::regproc
                               AND encode(t.tgargs, 'escape') = a.attname || '\\000')"""))
                .isNull();
    }

    /** Asks while another transaction has erased the person and has yet to commit. */
    private Answer whileErasing(Function<Person, Answer> asking) throws Exception {
        return whileErasing(person, asking);
    }

    private static Answer whileErasing(Person person, Function<Person, Answer> asking) throws Exception {
        try (var erasing = TestDatabase.connect()) {
            erasing.setAutoCommit(false);
            execute(erasing, "DELETE FROM accounts.account_role WHERE account = ?", person);
            execute(
                    erasing,
                    """
                    UPDATE accounts.account SET user_name = NULL, display_name = NULL, password_hash = NULL,
                        language = NULL, erased_at = now(), version = version + 1
                     WHERE id IN (SELECT id FROM accounts.account WHERE id = ? FOR UPDATE)""",
                    person);
            var answer = CompletableFuture.supplyAsync(() -> asking.apply(person));
            awaitWaiting(answer);
            erasing.commit();
            return answer.get();
        }
    }

    private static void awaitWaiting(CompletableFuture<Answer> answer) {
        Awaitility.await()
                .until(() -> answer.isDone()
                        || AccountsFixture.find(
                                        "SELECT 1 FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'")
                                != null);
    }

    private static void execute(Connection connection, String sql, Person person) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, person.id());
            statement.execute();
        }
    }

    private String kept(String table) {
        return AccountsFixture.find("SELECT count(*) FROM " + table + " WHERE account = ?", person.id());
    }

    private static JsonObject json() {
        return Json.createObjectBuilder().build();
    }
}
