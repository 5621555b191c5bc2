package town.plaza.trails.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.server.OnPlaza;
import town.plaza.server.TestDatabase;
import town.plaza.trails.TrailsFixture;

/** What must never break holds in the database too, for whoever writes to it. */
@OnPlaza
class TrailsGuaranteesIT {

    private final Person player = TrailsFixture.player();
    private final UUID place = TrailsFixture.place().id();
    private final UUID question = TrailsFixture.question(place, "HARD");

    /** @return the constraint that refused it */
    static String refusedBy(String sql, Object... values) {
        var thrown = catchThrowable(() -> AccountsFixture.update(sql, values));
        assertThat(thrown).as(sql).isNotNull();
        assertThat(thrown.getCause()).isInstanceOf(PSQLException.class);
        return ((PSQLException) thrown.getCause()).getServerErrorMessage().getConstraint();
    }

    private int attempt(int points, int choice) {
        return AccountsFixture.update(
                "INSERT INTO trails.attempt VALUES (?, ?, gen_random_uuid(), now(), ?, ?)",
                player.id(),
                question,
                points,
                choice);
    }

    @Test
    void a_question_is_answered_for_points_once() {
        attempt(300, 0);

        assertThat(refusedBy(
                        "INSERT INTO trails.attempt VALUES (?, ?, gen_random_uuid(), now(), 300, 0)",
                        player.id(),
                        question))
                .isEqualTo("attempt_once");
        assertThat(TrailsFixture.points(player)).isEqualTo(300);
    }

    @Test
    void only_what_is_right_scores() {
        assertThat(refusedBy(
                        "INSERT INTO trails.attempt VALUES (?, ?, gen_random_uuid(), now(), 300, 1)",
                        player.id(),
                        question))
                .isEqualTo("attempt_right_scores");
        assertThat(refusedBy(
                        "INSERT INTO trails.attempt VALUES (?, ?, gen_random_uuid(), now(), 0, 0)",
                        player.id(),
                        question))
                .isEqualTo("attempt_right_scores");
        assertThat(refusedBy(
                        "INSERT INTO trails.attempt VALUES (?, ?, gen_random_uuid(), now(), 150, 0)",
                        player.id(),
                        question))
                .isEqualTo("attempt_points");
    }

    @Test
    void what_was_played_before_scores_nothing() {
        assertThat(refusedBy(
                        "INSERT INTO trails.attempt (player, question, key, answered_at, points, choice, again)"
                                + " VALUES (?, ?, gen_random_uuid(), now(), 300, 0, true)",
                        player.id(),
                        question))
                .isEqualTo("attempt_right_scores");
        assertThat(refusedBy(
                        "INSERT INTO trails.visit (player, place, key, method, visited_at, recorded_at, again)"
                                + " VALUES (?, ?, gen_random_uuid(), 'QR', now(), now(), true)",
                        player.id(),
                        place))
                .isEqualTo("visit_points");
    }

    @Test
    void nobody_practises_before_the_first_answer() {
        assertThat(refusedBy(
                        "INSERT INTO trails.practice VALUES (gen_random_uuid(), ?, ?, now(), 0)",
                        player.id(),
                        question))
                .isEqualTo("practice_after_attempt");
    }

    @Test
    void nobody_visits_before_joining() {
        assertThat(refusedBy(
                        "INSERT INTO trails.visit (player, place, key, method, visited_at, recorded_at)"
                                + " SELECT account, ?, gen_random_uuid(), 'QR', joined_at - interval '1 second', now()"
                                + " FROM trails.player WHERE account = ?",
                        place,
                        player.id()))
                .isEqualTo("visit_after_joining");
    }

    @Test
    void what_was_played_stays() {
        attempt(0, 1);

        assertThat(refusedBy("UPDATE trails.attempt SET choice = 0, points = 300 WHERE player = ?", player.id()))
                .isEqualTo("play_stays");
        assertThat(refusedBy("UPDATE trails.visit SET visited_at = now() WHERE player = ?", player.id()))
                .isEqualTo("play_stays");
    }

    @Test
    void the_application_writes_no_points_and_takes_nothing_back() throws SQLException {
        try (var database = TestDatabase.connectAsApplication();
                var statement = database.createStatement()) {
            for (var sql : List.of(
                    "UPDATE trails.player SET points = 1000000",
                    "INSERT INTO trails.player (account, name, city, community, born, joined_on, version, points)"
                            + " VALUES (gen_random_uuid(), 'x', 'x', '01', '1990-01-01', '2026-01-01', 1, 50)",
                    "DELETE FROM trails.player",
                    "DELETE FROM trails.attempt",
                    "DELETE FROM trails.visit",
                    "UPDATE trails.attempt SET points = 300",
                    "UPDATE trails.tally SET players = 0",
                    "DELETE FROM trails.trace",
                    "UPDATE trails.secret SET bytes = bytes")) {
                assertThatThrownBy(() -> statement.execute(sql))
                        .as(sql)
                        .isInstanceOfSatisfying(PSQLException.class, refusal -> assertThat(refusal.getSQLState())
                                .isEqualTo("42501"));
            }
        }
    }

    @Test
    void a_question_has_its_options_in_each_of_its_languages() {
        assertThat(refusedBy("UPDATE trails.question SET right_en = NULL WHERE id = ?", question))
                .isEqualTo("question_has_right");
        assertThat(refusedBy("UPDATE trails.question SET wrong1_es = NULL WHERE id = ?", question))
                .isEqualTo("question_has_wrong");
        assertThat(refusedBy("UPDATE trails.question SET wrong2_en = NULL WHERE id = ?", question))
                .isEqualTo("question_options_in_step");
        assertThat(refusedBy("UPDATE trails.question SET wrong2_en = right_en WHERE id = ?", question))
                .isEqualTo("question_options_differ");
        assertThat(refusedBy(
                        "UPDATE trails.question SET wrong3_es = 'x', wrong3_en = 'x', wrong2_es = NULL, wrong2_en = NULL"
                                + " WHERE id = ?",
                        question))
                .isEqualTo("question_no_gap");
    }

    @Test
    void a_place_is_on_the_earth() {
        assertThat(refusedBy("UPDATE trails.place SET latitude = 90.1 WHERE id = ?", place))
                .isEqualTo("trails_place_latitude");
        assertThat(refusedBy("UPDATE trails.place SET longitude = -180.1 WHERE id = ?", place))
                .isEqualTo("trails_place_longitude");
    }
}
