package town.plaza.kernel.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.kernel.live.Listening;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;
import town.plaza.server.TestDatabase;

@OnPlaza
class NotificationsIT {

    private static final String NOTIFICATIONS = "/api/notifications";
    private static final String TOPIC = "plaza.notifications";

    private final Person person = AccountsFixture.neighbour();

    /** The shortest way to be told something. */
    private static void tell(Person person, String... roles) {
        var list = Json.createArrayBuilder();
        for (var role : roles) {
            list.add(role);
        }
        var answer = AccountsFixture.administrator()
                .client()
                .put(
                        "/api/accounts/people/" + person.id() + "/roles",
                        Json.createObjectBuilder().add("roles", list).build());
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
    }

    private List<JsonObject> items(String query) {
        return person.client()
                .get(NOTIFICATIONS + query)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    private int unread() {
        return person.client().get(NOTIFICATIONS + "/unread").json().getInt("count");
    }

    @Test
    void what_happened_is_told_in_the_readers_language_with_a_link() {
        tell(person, "WORKER");

        var notification = items("").get(0);
        assertThat(notification.getString("kind")).isEqualTo("accounts.roles-changed");
        assertThat(notification.getString("text")).isEqualTo("The permissions of your account have changed.");
        assertThat(notification.getString("link")).isEqualTo("/account/");
        assertThat(notification.getBoolean("read")).isFalse();
        assertThat(person.client()
                        .with("Accept-Language", "es")
                        .get(NOTIFICATIONS)
                        .json()
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("text"))
                .isEqualTo("Han cambiado los permisos de su cuenta.");
    }

    @Test
    void nothing_is_told_of_what_did_not_happen() {
        var crooked = AccountsFixture.administrator()
                .client()
                .put("/api/accounts/people/" + person.id() + "/roles", JsonObject.EMPTY_JSON_OBJECT);

        assertThat(crooked.status()).isEqualTo(400);
        assertThat(items("")).isEmpty();
    }

    @Test
    void the_unread_are_counted_and_read_one_by_one_or_all_at_once() {
        tell(person, "WORKER");
        tell(person, "FARMER");
        tell(person, "WORKER", "FARMER");
        assertThat(unread()).isEqualTo(3);

        var id = items("").get(1).getString("id");
        assertThat(person.client().post(NOTIFICATIONS + "/" + id + "/read").status())
                .isEqualTo(204);
        assertThat(person.client().post(NOTIFICATIONS + "/" + id + "/read").status())
                .isEqualTo(204);
        assertThat(unread()).isEqualTo(2);
        assertThat(items("?unread=true")).hasSize(2).noneMatch(each -> each.getString("id")
                .equals(id));
        assertThat(items(""))
                .hasSize(3)
                .filteredOn(each -> each.getBoolean("read"))
                .hasSize(1);

        assertThat(person.client().post(NOTIFICATIONS + "/read").status()).isEqualTo(204);
        assertThat(unread()).isZero();
        assertThat(items("?unread=true")).isEmpty();
    }

    @Test
    void they_come_in_parts_the_newest_first_each_once() {
        fill(person.id(), 7);
        var read = new ArrayList<String>();
        var after = "";
        while (after != null) {
            var page = person.client().get(NOTIFICATIONS + "?limit=3" + after).json();
            page.getJsonArray("items").getValuesAs(JsonObject.class).forEach(each -> read.add(each.getString("id")));
            after = page.containsKey("next") ? "&after=" + page.getString("next") : null;
        }

        assertThat(read).hasSize(7).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(person.client().get(NOTIFICATIONS + "?after=x").problem()).isEqualTo("invalid-cursor");
    }

    @Test
    void a_number_that_nobody_reads_is_not_counted_to_its_end() {
        fill(person.id(), 130);

        assertThat(unread()).isEqualTo(100);
    }

    @Test
    void nobody_sees_or_reads_anothers() {
        tell(person, "WORKER");
        var id = items("").get(0).getString("id");
        var other = AccountsFixture.neighbour().client();

        assertThat(other.get(NOTIFICATIONS).json().getJsonArray("items")).isEmpty();
        assertThat(other.post(NOTIFICATIONS + "/" + id + "/read").problem()).isEqualTo("not-found");
        assertThat(other.post(NOTIFICATIONS + "/read").status()).isEqualTo(204);
        assertThat(unread()).isEqualTo(1);
        assertThat(new PlazaClient().get(NOTIFICATIONS).problem()).isEqualTo("not-signed-in");
    }

    @Test
    void open_pages_of_the_recipient_and_of_nobody_else_hear_of_it() {
        var other = AccountsFixture.neighbour();
        try (var page = Listening.as(person.session(), TOPIC);
                var others = Listening.as(other.session(), TOPIC);
                var nobodys = new Listening(TOPIC)) {
            tell(person, "WORKER");
            page.awaitLine("event: " + TOPIC);
            page.awaitLine("data: {}");

            tell(other, "WORKER");
            others.awaitLine("event: " + TOPIC);

            assertThat(others.lines())
                    .filteredOn(line -> line.startsWith("event: "))
                    .hasSize(1);
            assertThat(nobodys.lines()).noneMatch(line -> line.startsWith("event: "));
        }
    }

    @Test
    void what_another_server_tells_reaches_the_recipient_alone() throws SQLException {
        try (var page = Listening.as(person.session(), TOPIC);
                var nobodys = new Listening(TOPIC);
                var connection = TestDatabase.connectAsApplication();
                var statement = connection.prepareStatement("SELECT pg_notify('plaza_live', ?)")) {
            statement.setString(
                    1,
                    "{\"from\":\"another-server\",\"news\":[{\"topic\":\"%s\",\"data\":{},\"to\":\"%s\"}]}"
                            .formatted(TOPIC, person.id()));
            statement.execute();

            page.awaitLine("event: " + TOPIC);
            assertThat(nobodys.lines()).noneMatch(line -> line.startsWith("event: "));
        }
    }

    @Test
    void the_download_holds_them_and_erasure_forgets_them() {
        tell(person, "WORKER");

        assertThat(new String(
                        person.client().get("/api/accounts/me/export").bytes(),
                        java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("notifications.json");
        person.client()
                .post(
                        "/api/accounts/me/erasure",
                        Json.createObjectBuilder()
                                .add("password", AccountsFixture.PASSWORD)
                                .build());

        assertThat(AccountsFixture.find("SELECT count(*) FROM kernel.notification WHERE recipient = ?", person.id()))
                .isEqualTo("0");
    }

    @Test
    void the_hot_queries_need_an_index_only() throws SQLException {
        fill(person.id(), 20);
        for (var other = 0; other < 20; other++) {
            fill(UUID.randomUUID(), 500);
        }
        AccountsFixture.update("ANALYZE kernel.notification");
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("EXPLAIN SELECT FROM kernel.notification WHERE recipient = '"
                        + person.id() + "' AND read_at IS NULL LIMIT 100")) {
            var plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(1));
            }
            assertThat(plan).contains("notification_unread").doesNotContain("Seq Scan");
        }
    }

    private static void fill(UUID recipient, int count) {
        AccountsFixture.update(
                """
                INSERT INTO kernel.notification (id, recipient, kind, params, link, created_at)
                SELECT uuidv7(), ?, 'accounts.roles-changed', '[]', '/account/', now() FROM generate_series(1, ?)""",
                recipient,
                count);
    }
}
