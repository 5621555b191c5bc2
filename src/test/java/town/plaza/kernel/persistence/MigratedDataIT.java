package town.plaza.kernel.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import town.plaza.server.FreshDatabase;

/** What a database had in it before a migration is there after it, as the migration says. */
class MigratedDataIT {

    private static final String WORKER = "019900aa-0000-7000-8000-000000000001";
    private static final String RENAMED = "019900aa-0000-7000-8000-000000000002";
    private static final String FARMER = "019900ff-0000-7000-8000-000000000001";
    private static final String ERASED = "019900ff-0000-7000-8000-000000000002";
    private static final String OFFER = "01990000-0000-7000-8000-000000000001";
    private static final String ERASED_OFFER = "01990000-0000-7000-8000-000000000002";

    private FreshDatabase database;

    @BeforeEach
    void make() throws SQLException, IOException {
        database = new FreshDatabase("plaza_migrated_data");
    }

    @AfterEach
    void drop() throws SQLException {
        database.close();
    }

    private List<String> column(String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.as("plaza_owner").getConnection();
                var rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static String account(String id, String name) {
        return "INSERT INTO accounts.account (id, user_name, display_name, password_hash, created_at, version) VALUES ('"
                + id + "', '" + name.toLowerCase(Locale.ROOT) + "', '" + name + "', 'none', now(), 0)";
    }

    private static String offer(String id, String farmer) {
        return "INSERT INTO work.offer (id, version, farmer, status, category, place_name, latitude, longitude, period,"
                + " vacancies, hourly_pay, description, created_at, published_at) VALUES ('" + id + "', 0, '" + farmer
                + "', 'OPEN', 'poda', 'Pago', 37.12345, -3.12345, '[2030-01-10,2030-01-20]', 2, 9.5,"
                + " 'Llamar al 600 123 456', now(), now())";
    }

    private static String notification(String recipient, String what, String name, String offer) {
        return "INSERT INTO kernel.notification (id, recipient, kind, params, link, created_at) VALUES (uuidv7(), '"
                + recipient + "', 'work." + what + "', '[\"" + name + "\", \"Pago\"]', '/work/offers/" + offer
                + "', now())";
    }

    @Test
    void homes_become_rough_and_names_in_notifications_get_their_owners() throws SQLException {
        Upgrade.migrate(database, "202611280839");
        database.execute(
                account(WORKER, "Ana"),
                account(RENAMED, "Berta"),
                account(FARMER, "Carmen"),
                account(ERASED, "Dolores"),
                "INSERT INTO work.worker (account, place_name, latitude, longitude, version)"
                        + " VALUES ('" + WORKER + "', 'Pueblo', 37.12845, -3.12345, 4),"
                        + " ('" + RENAMED + "', 'Pueblo', 37.12, -3.12, 4)",
                "INSERT INTO work.farmer (account, place_name, latitude, longitude, version)"
                        + " VALUES ('" + FARMER + "', 'Cortijo', 37.12345, -3.12345, 0),"
                        + " ('" + ERASED + "', 'Cortijo', 37.12345, -3.12345, 0)",
                "INSERT INTO work.availability (worker, period) VALUES ('" + WORKER + "', '[2030-01-01,2030-02-01]')",
                offer(OFFER, FARMER),
                offer(ERASED_OFFER, ERASED),
                "INSERT INTO work.interest (id, version, offer, worker, side, state, created_at)"
                        + " SELECT uuidv7(), 0, '" + OFFER + "', account, 'WORKER', 'PENDING', now() FROM work.worker",
                notification(FARMER, "applied", "Ana", OFFER),
                notification(FARMER, "applied", "Berta before", OFFER),
                notification(WORKER, "application-accepted", "Carmen", OFFER),
                notification(WORKER, "application-accepted", "Dolores", ERASED_OFFER),
                notification(WORKER, "offer-withdrawn", "Montefrío", ERASED_OFFER),
                "UPDATE work.offer SET status = 'REMOVED', closed_at = now() WHERE id = '" + ERASED_OFFER + "'",
                "UPDATE accounts.account SET erased_at = now(), user_name = NULL, display_name = NULL, password_hash = NULL,"
                        + " language = NULL WHERE id = '" + ERASED + "'");

        Migrations.migration(database.as("plaza_owner")).migrate();

        assertThat(column("SELECT latitude || ' ' || longitude || ' v' || version FROM work.worker ORDER BY account"))
                .containsExactly("37.13000 -3.12000 v5", "37.12000 -3.12000 v4");
        assertThat(column("SELECT r.spot ~= w.spot FROM work.free_run r JOIN work.worker w ON w.account = r.worker"))
                .as("the search finds them there")
                .containsExactly("t");
        assertThat(column("SELECT latitude FROM work.offer WHERE id = '" + OFFER + "'"))
                .containsExactly("37.12345");
        assertThat(column("SELECT state FROM work.interest")).containsExactly("PENDING", "PENDING");
        assertThat(column("SELECT coalesce(about::text, 'nobody') || ' ' || (params ->> 0)"
                        + " FROM kernel.notification ORDER BY id"))
                .containsExactly(WORKER + " Ana", "nobody –", FARMER + " Carmen", "nobody –", "nobody Montefrío");
        assertThat(column("SELECT DISTINCT link FROM kernel.notification ORDER BY link"))
                .containsExactly("/work/?offer=" + OFFER, "/work/matches.html?as=worker");
        assertThat(column("SELECT description FROM work.offer ORDER BY id"))
                .containsExactly("Llamar al 600 123 456", "");
    }
}
