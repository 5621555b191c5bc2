package town.plaza.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.security.Secret;
import town.plaza.server.PlazaClient;
import town.plaza.server.TestDatabase;

/**
 * People for tests, each one new and signed in. The first comes by the registration; the others stand in the database as
 * it left that one, for a hash takes a third of a second and a test run needs more than a thousand people.
 */
public final class AccountsFixture {

    public static final String PASSWORD = "a long and quiet evening";
    public static final String FIRST_ADMINISTRATORS_PASSWORD = "the-first-administrator";

    private static final AtomicInteger NAMES = new AtomicInteger();

    private static Person model;

    private AccountsFixture() {}

    /** Somebody signed in. */
    public record Person(UUID id, String userName, String session, PlazaClient client) {}

    /** A user name that nobody has. */
    public static String newName() {
        return "person" + NAMES.incrementAndGet();
    }

    public static JsonObject registration(String userName) {
        return credentials(userName, PASSWORD);
    }

    public static JsonObject credentials(String userName, String password) {
        return Json.createObjectBuilder()
                .add("userName", userName)
                .add("password", password)
                .build();
    }

    /** A person without roles. */
    public static Person neighbour() {
        return withRole();
    }

    public static Person withRole(Role... roles) {
        var id = Ids.next();
        var userName = newName();
        var session = Secret.random();
        update(
                """
                WITH person AS (
                    INSERT INTO accounts.account (id, user_name, display_name, password_hash, created_at, version)
                    SELECT ?, ?, ?, password_hash, now(), version FROM accounts.account WHERE id = ? RETURNING id),
                signed_in AS (
                    INSERT INTO accounts.token (id, hash, account, kind, user_agent, created_at, last_seen_at, expires_at)
                    SELECT ?, ?, person.id, kind, user_agent, now(), now(), now() + (expires_at - created_at)
                      FROM accounts.token, person WHERE hash = ?)
                INSERT INTO accounts.account_role (account, role) SELECT id, unnest(?) FROM person""",
                id,
                userName,
                userName,
                model().id(),
                Ids.next(),
                session.hash(),
                Secret.of(model().session()).orElseThrow().hash(),
                Stream.of(roles).map(Role::name).toArray(String[]::new));
        return new Person(
                id, userName, session.reveal(), new PlazaClient().with("Cookie", "plaza_session=" + session.reveal()));
    }

    private static synchronized Person model() {
        if (model == null) {
            var client = new PlazaClient();
            model = person(client, client.post("/api/accounts/registrations", registration(newName())));
        }
        return model;
    }

    public static Person administrator() {
        return withRole(Role.ADMIN);
    }

    /** Behind the application's back. @return the constraint that refused it */
    public static String refusedBy(String sql, Object... values) {
        var thrown = catchThrowable(() -> update(sql, values));
        assertThat(thrown).as(sql).isNotNull();
        assertThat(thrown.getCause()).isInstanceOf(PSQLException.class);
        return ((PSQLException) thrown.getCause()).getServerErrorMessage().getConstraint();
    }

    /** Runs one statement behind the application's back. */
    public static int update(String sql, Object... values) {
        try (var connection = TestDatabase.connect();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException thrown) {
            throw new AssertionError(thrown);
        }
    }

    /** The first value that a query finds behind the application's back, as text. */
    public static String find(String sql, Object... values) {
        try (var connection = TestDatabase.connect();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        } catch (SQLException thrown) {
            throw new AssertionError(thrown);
        }
    }

    /** Another session of the same person, in another browser. */
    public static Person again(Person person) {
        var client = new PlazaClient();
        var answer = client.post("/api/accounts/sessions", credentials(person.userName(), PASSWORD));
        assertThat(answer.status()).isEqualTo(201);
        var session = sessionOf(answer);
        return new Person(person.id(), person.userName(), session, client.with("Cookie", "plaza_session=" + session));
    }

    private static Person person(PlazaClient client, PlazaClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var account = answer.json();
        var session = sessionOf(answer);
        return new Person(
                UUID.fromString(account.getString("id")),
                account.getString("userName"),
                session,
                client.with("Cookie", "plaza_session=" + session));
    }

    /** The secret in the session cookie that an answer sets. */
    public static String sessionOf(PlazaClient.Answer answer) {
        return answer.response().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("plaza_session="))
                .map(cookie -> cookie.substring("plaza_session=".length()).split(";")[0])
                .findFirst()
                .orElseThrow(() -> new AssertionError("no session cookie"));
    }
}
