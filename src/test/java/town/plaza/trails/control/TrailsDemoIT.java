package town.plaza.trails.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import town.plaza.kernel.persistence.Upgrade;
import town.plaza.server.FreshDatabase;
import town.plaza.trails.entity.Difficulty;

/** What the people of the demo have played is like what anybody plays. */
class TrailsDemoIT {

    private static final StarterFiles.Wording SPANISH =
            new StarterFiles.Wording("¿Es así?", "Sí", List.of("No", "Quizá", "A veces"), "Porque sí.");
    private static final StarterFiles.Wording ENGLISH =
            new StarterFiles.Wording("Is it so?", "Yes", List.of("Never", "Perhaps", "At times"), "Because it is.");

    /** As many places that most are visited. */
    private static StarterFiles places() {
        var question = new StarterFiles.Question("q", Difficulty.EASY, "history", SPANISH, ENGLISH);
        var story = new StarterFiles.Story("Lugar", "Una historia.");
        var places = IntStream.range(0, 20)
                .mapToObj(number -> new StarterFiles.Place(
                        "p" + number,
                        "Granada",
                        BigDecimal.valueOf(number),
                        BigDecimal.ONE,
                        80,
                        List.of(),
                        story,
                        story,
                        List.of(question)))
                .toList();
        return new StarterFiles(
                List.of(new StarterFiles.Category("history", "Historia", "History")),
                places,
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void answers_are_known_by_their_texts() throws SQLException, IOException {
        try (var database = new FreshDatabase("plaza_trails_demo")) {
            Upgrade.finish(database);
            database.execute(
                    """
                    INSERT INTO accounts.account (id, user_name, display_name, password_hash, created_at, version)
                    VALUES (uuidv7(), 'worker', 'Who', '-', now(), 0)""");
            var jdbi = Jdbi.create(database.as("plaza_app"));
            var content = new StarterContent();
            content.jdbi = jdbi;
            content.clock = Clock.systemUTC();
            content.load(places());
            var demo = new TrailsDemo();
            demo.jdbi = jdbi;
            demo.clock = Clock.systemUTC();

            demo.fill();

            var fingerprint = "sha256(convert_to(CASE choice WHEN 0 THEN E'Sí\\nYes' ELSE E'No\\nNever' END, 'UTF8'))";
            List<Boolean> isTheChosen = jdbi.withHandle(
                    handle -> handle.createQuery("SELECT chosen = " + fingerprint + " FROM trails.attempt")
                            .mapTo(Boolean.class)
                            .list());
            assertThat(isTheChosen).isNotEmpty().containsOnly(true);
        }
    }
}
