package town.plaza.trails.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import town.plaza.kernel.persistence.Upgrade;
import town.plaza.server.FreshDatabase;

/** What was played before a migration is there after it. */
class TrailsUpgradeIT {

    private static final String ACCOUNT = "01990000-0000-7000-8000-000000000001";
    private static final String PLACE = "01990000-0000-7000-8000-000000000002";
    private static final String QUESTION = "01990000-0000-7000-8000-000000000003";
    private static final String OTHER = "01990000-0000-7000-8000-000000000004";

    private static String find(FreshDatabase database, String sql) throws SQLException {
        try (var connection = database.as("plaza_app").getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String fingerprint(String text) {
        return "encode(sha256(convert_to('" + text + "', 'UTF8')), 'hex')";
    }

    @Test
    void points_stay_and_choices_are_known_by_their_texts() throws SQLException, IOException {
        try (var database = new FreshDatabase("plaza_trails_upgrade")) {
            Upgrade.migrate(database, "202611280919");
            database.execute(
                    """
                    INSERT INTO accounts.account (id, user_name, display_name, password_hash, created_at, version)
                    VALUES ('%s', 'who', 'Who', '-', now(), 0)"""
                            .formatted(ACCOUNT),
                    """
                    INSERT INTO trails.player (account, name, city, community, born, joined_on, version)
                    VALUES ('%s', 'Who', 'Granada', '01', '1990-01-01', '2026-03-01', 1)"""
                            .formatted(ACCOUNT),
                    """
                    INSERT INTO trails.place (id, name_es, story_es, community, town, latitude, longitude, radius, version)
                    VALUES ('%s', 'Lugar', 'Una historia.', '01', 'Granada', 37, -3, 50, 1)"""
                            .formatted(PLACE),
                    "INSERT INTO trails.category VALUES ('old', 'Antes', 'Before')",
                    """
                    INSERT INTO trails.question (id, place, category, difficulty, text_es, text_en, right_es, right_en,
                        wrong1_es, wrong1_en, version)
                    VALUES ('%s', '%s', 'old', 'EASY', '¿?', '?', 'Sí', 'Yes', 'No', 'No', 1)"""
                            .formatted(QUESTION, PLACE),
                    """
                    INSERT INTO trails.question (id, place, category, difficulty, text_es, right_es, wrong1_es, version)
                    VALUES ('%s', '%s', 'old', 'EASY', '¿Y?', 'Sí', 'Nunca', 1)"""
                            .formatted(OTHER, PLACE),
                    """
                    INSERT INTO trails.visit (player, place, key, method, visited_at, recorded_at)
                    VALUES ('%s', '%s', gen_random_uuid(), 'QR', '2026-03-01T00:10Z', now())"""
                            .formatted(ACCOUNT, PLACE),
                    """
                    INSERT INTO trails.attempt (player, question, key, answered_at, points, choice)
                    VALUES ('%1$s', '%2$s', gen_random_uuid(), now(), 100, 0),
                        ('%1$s', '%3$s', gen_random_uuid(), now(), 0, 2)"""
                            .formatted(ACCOUNT, QUESTION, OTHER),
                    """
                    INSERT INTO trails.practice (player, question, key, answered_at, choice)
                    VALUES ('%s', '%s', gen_random_uuid(), now(), 1)"""
                            .formatted(ACCOUNT, OTHER));

            Upgrade.finish(database);

            assertThat(find(database, "SELECT points FROM trails.player")).isEqualTo("150");
            assertThat(find(database, "SELECT joined_at <= '2026-03-01T00:00Z' FROM trails.player"))
                    .isEqualTo("t");
            assertThat(find(
                            database,
                            "SELECT encode(chosen, 'hex') = " + fingerprint("Sí\nYes")
                                    + " FROM trails.attempt WHERE choice = 0"))
                    .isEqualTo("t");
            assertThat(find(database, "SELECT chosen IS NULL FROM trails.attempt WHERE choice = 2"))
                    .as("of an option that is no more")
                    .isEqualTo("t");
            assertThat(find(
                            database,
                            "SELECT encode(chosen, 'hex') = " + fingerprint("Nunca\nnull") + " FROM trails.practice"))
                    .isEqualTo("t");
            assertThat(find(
                            database,
                            "SELECT count(*) FROM pg_trigger WHERE tgname IN ('attempt_stays', 'practice_stays')"
                                    + " AND tgenabled = 'O'"))
                    .isEqualTo("2");
        }
    }
}
