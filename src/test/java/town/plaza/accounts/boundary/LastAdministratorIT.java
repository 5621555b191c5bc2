package town.plaza.accounts.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient.Answer;
import town.plaza.server.TestDatabase;

/** For the length of each test the town has two administrators: the rule is about all of them together. */
@OnPlaza
class LastAdministratorIT {

    private static final JsonObject NO_ROLES =
            Json.createObjectBuilder().add("roles", Json.createArrayBuilder()).build();

    private final List<UUID> others = new ArrayList<>();
    private Person one;
    private Person two;

    @BeforeEach
    void leave_two() throws SQLException {
        one = AccountsFixture.administrator();
        two = AccountsFixture.administrator();
        try (var connection = TestDatabase.connect();
                var delete = connection.prepareStatement(
                        "DELETE FROM accounts.account_role WHERE role = 'ADMIN' AND account NOT IN (?, ?)"
                                + " RETURNING account")) {
            delete.setObject(1, one.id());
            delete.setObject(2, two.id());
            try (var rows = delete.executeQuery()) {
                while (rows.next()) {
                    others.add(rows.getObject(1, UUID.class));
                }
            }
        }
    }

    @AfterEach
    void bring_back_the_others() {
        others.forEach(id ->
                AccountsFixture.update("INSERT INTO accounts.account_role (account, role) VALUES (?, 'ADMIN')", id));
    }

    private static String path(Person person) {
        return "/api/accounts/people/" + person.id();
    }

    @Test
    void one_of_two_may_go_and_the_other_stays() {
        assertThat(one.client().put(path(two) + "/roles", NO_ROLES).status()).isEqualTo(200);

        for (Supplier<Answer> attempt : List.<Supplier<Answer>>of(
                () -> one.client().put(path(one) + "/roles", NO_ROLES),
                () -> one.client().post(path(one) + "/block"),
                () -> one.client().delete(path(one)),
                () -> one.client()
                        .post(
                                "/api/accounts/me/erasure",
                                Json.createObjectBuilder()
                                        .add("password", AccountsFixture.PASSWORD)
                                        .build()))) {
            var answer = attempt.get();
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.problem()).isEqualTo("last-administrator");
        }
        var me = one.client().get("/api/accounts/me").json();
        assertThat(me.getString("userName")).isEqualTo(one.userName());
        assertThat(me.getJsonArray("roles").getString(0)).isEqualTo("ADMIN");
    }

    @Test
    void one_who_is_blocked_does_not_count() {
        one.client().post(path(two) + "/block");

        assertThat(one.client().put(path(one) + "/roles", NO_ROLES).problem()).isEqualTo("last-administrator");
    }

    @Test
    void two_who_demote_each_other_at_once_leave_one() {
        var answers = Stream.<Supplier<Answer>>of(
                        () -> one.client().put(path(two) + "/roles", NO_ROLES),
                        () -> two.client().put(path(one) + "/roles", NO_ROLES))
                .map(CompletableFuture::supplyAsync)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(Answer::status)
                .toList();

        // whoever came second was refused as the last one, or was no administrator any more
        assertThat(answers).containsOnlyOnce(200).containsAnyOf(409, 403);
        assertThat(AccountsFixture.find("SELECT count(*) FROM accounts.account_role WHERE role = 'ADMIN'"))
                .isEqualTo("1");
    }

    @Test
    void two_transactions_that_do_not_see_each_other_leave_one() throws Exception {
        try (var first = TestDatabase.connectAsApplication();
                var second = TestDatabase.connectAsApplication()) {
            first.setAutoCommit(false);
            demote(first, one);
            var waiting = CompletableFuture.supplyAsync(() -> failureOf(() -> demote(second, two)));
            first.commit();

            assertThat(waiting.get())
                    .hasMessageContaining("The last administrator stays")
                    .satisfies(thrown ->
                            assertThat(((SQLException) thrown).getSQLState()).isEqualTo("23514"));
        }
    }

    @Test
    void the_application_cannot_remove_the_row_of_an_account() {
        assertThatThrownBy(() -> {
                    try (var connection = TestDatabase.connectAsApplication();
                            var statement = connection.createStatement()) {
                        statement.execute("DELETE FROM accounts.account");
                    }
                })
                .hasMessageContaining("permission denied");
    }

    private static void demote(Connection connection, Person person) throws SQLException {
        try (var delete =
                connection.prepareStatement("DELETE FROM accounts.account_role WHERE account = ? AND role = 'ADMIN'")) {
            delete.setObject(1, person.id());
            delete.executeUpdate();
        }
    }

    private static Throwable failureOf(Executable work) {
        try {
            work.execute();
            return null;
        } catch (Throwable thrown) {
            return thrown;
        }
    }
}
