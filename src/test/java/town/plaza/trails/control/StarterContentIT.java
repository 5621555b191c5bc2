package town.plaza.trails.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.server.OnPlaza;
import town.plaza.server.TestDatabase;
import town.plaza.trails.entity.Difficulty;

/** What ships is there after the start, once, and what people make of it stays. */
@OnPlaza
class StarterContentIT {

    private static final StarterFiles SHIPPED = StarterFiles.read();

    private final String mark = UUID.randomUUID().toString();

    private int load(StarterFiles files) {
        try (var database = TestDatabase.connectAsApplication()) {
            var content = new StarterContent();
            content.jdbi = Jdbi.create(database);
            content.clock = Clock.systemUTC();
            return content.load(files);
        } catch (SQLException thrown) {
            throw new AssertionError(thrown);
        }
    }

    /** One place with one question, and a trail and a page; nothing of it shipped. */
    private StarterFiles small() {
        var wording = new StarterFiles.Wording("¿Es así?", "Sí", List.of("No", "Quizá", "Nunca"), "Porque sí.");
        var question = new StarterFiles.Question("q", Difficulty.EASY, "history", wording, wording);
        var place = new StarterFiles.Place(
                mark,
                "Granada",
                new BigDecimal("-70.1"),
                new BigDecimal("12.3"),
                80,
                List.of(),
                new StarterFiles.Story("Lugar " + mark, "Una historia."),
                new StarterFiles.Story("Place " + mark, "A story."),
                List.of(question));
        var about = new StarterFiles.About("Ruta " + mark, "Por aquí.");
        var body = new StarterFiles.Body("Página " + mark, "Así.");
        return new StarterFiles(
                List.of(),
                List.of(place),
                List.of(),
                List.of(new StarterFiles.Trail(mark, List.of("gone-" + mark, mark), about, about)),
                List.of(new StarterFiles.Page(mark, body, body)));
    }

    @Test
    void all_that_ships_is_there_after_the_start() {
        assertThat(
                        AccountsFixture.find(
                                """
                        SELECT (SELECT count(*) FROM trails.place WHERE code IS NOT NULL AND latitude > 0) || ' '
                            || (SELECT count(*) FROM trails.question q JOIN trails.place p ON p.id = q.place
                                 WHERE p.code IS NOT NULL AND p.latitude > 0) || ' '
                            || (SELECT count(*) FROM trails.trail_stop s JOIN trails.trail t ON t.id = s.trail
                                 WHERE t.code = 'granada-andalusi')"""))
                .isEqualTo(SHIPPED.places().size() + " " + SHIPPED.places().size() * 3 + " 6");
    }

    @Test
    void a_second_start_brings_nothing() {
        assertThat(load(SHIPPED)).isZero();
    }

    @Test
    void what_an_administrator_changed_or_deleted_stays_so() {
        assertThat(load(small())).isEqualTo(4);
        AccountsFixture.update("UPDATE trails.place SET name_es = 'Cambiado' WHERE code = ?", mark);
        AccountsFixture.update("DELETE FROM trails.question WHERE code = ?", mark + "/q");
        AccountsFixture.update("DELETE FROM trails.tutorial WHERE code = ?", mark);

        assertThat(load(small())).isZero();
        assertThat(AccountsFixture.find("SELECT name_es FROM trails.place WHERE code = ?", mark))
                .isEqualTo("Cambiado");
        assertThat(AccountsFixture.find("SELECT count(*)::text FROM trails.question WHERE code = ?", mark + "/q"))
                .isEqualTo("0");
        assertThat(AccountsFixture.find("SELECT count(*)::text FROM trails.tutorial WHERE code = ?", mark))
                .isEqualTo("0");
    }

    @Test
    void a_trail_closes_up_over_a_place_that_is_gone() {
        load(small());

        assertThat(AccountsFixture.find(
                        """
                        SELECT string_agg(position::text, ' ') FROM trails.trail_stop s
                          JOIN trails.trail t ON t.id = s.trail WHERE t.code = ?""",
                        mark))
                .isEqualTo("0");
    }
}
