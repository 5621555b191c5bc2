package town.plaza.trails.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.service.DemoData;

/** Some weeks of people who play the starter's places, each as eagerly and as well as they do. */
@ApplicationScoped
public class TrailsDemo implements DemoData {

    private static final int AFTER_THE_OTHERS = 60;

    /**
     * Everybody who plays.
     *
     * @param places of ten, how many they have been to
     * @param skill of ten, how many of their answers are right
     */
    private record Demo(String userName, String name, String city, String community, int places, int skill) {}

    private static final List<Demo> PLAYERS = List.of(
            new Demo("neighbour", "Mirlo", "Órgiva", "01", 4, 7),
            new Demo("farmer", "Tía Encarna", "Lanjarón", "01", 6, 8),
            new Demo("farmer2", "Cuesta Arriba", "Pitres", "01", 3, 6),
            new Demo("worker", "Rosa de los Vientos", "Granada", "01", 9, 9),
            new Demo("worker2", "Baobab", "Motril", "01", 5, 8),
            new Demo("worker3", "Juancar", "Guadix", "01", 2, 4),
            new Demo("worker4", "Azahar", "Granada", "01", 7, 7),
            new Demo("worker5", "Ortega y Guasón", "Loja", "01", 1, 5),
            new Demo("worker6", "Ioana", "Murcia", "14", 4, 9),
            new Demo("worker7", "Doña Lola", "Baza", "01", 6, 6),
            new Demo("worker8", "Medina", "Melilla", "19", 3, 7),
            new Demo("worker9", "Lucero", "Madrid", "13", 5, 6),
            new Demo("carer", "Zorzal", "Órgiva", "01", 2, 10));

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return AFTER_THE_OTHERS;
    }

    @Override
    @Transactional
    public void fill() {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var today = LocalDate.now(clock);
        jdbi.useHandle(handle -> {
            var joining = handle.prepareBatch(
                    """
                    INSERT INTO trails.player (account, name, city, community, born, joined_on, joined_at, version)
                    SELECT id, :name, :city, :community, '1985-06-15', :joined, CAST(:joined AS date), 1 FROM accounts.account
                     WHERE lower(user_name) = :userName""");
            var visiting = handle.prepareBatch(
                    """
                    INSERT INTO trails.visit (player, place, key, method, visited_at, recorded_at)
                    SELECT y.account, p.id, gen_random_uuid(), 'POSITION', at, at
                      FROM trails.player y, trails.place p,
                        LATERAL (SELECT CAST(:now AS timestamptz) - make_interval(hours => 3 + abs(hashtext(p.code || :name) % 1400))) AS v (at)
                     WHERE y.name = :name AND abs(hashtext(:name || p.code) % 10) < :places""");
            var answering = handle.prepareBatch(
                    """
                    INSERT INTO trails.attempt (player, question, key, answered_at, points, choice, chosen)
                    SELECT v.player, q.id, gen_random_uuid(),
                        v.visited_at + make_interval(mins => (1 + row_number() OVER (PARTITION BY v.place ORDER BY q.code))::int),
                        CASE WHEN knew THEN CASE q.difficulty WHEN 'EASY' THEN 100 WHEN 'MEDIUM' THEN 200 ELSE 300 END
                            ELSE 0 END,
                        CASE WHEN knew THEN 0 ELSE 1 END,
                        sha256(convert_to(
                            coalesce(CASE WHEN knew THEN q.right_es ELSE q.wrong1_es END, 'null') || E'\n'
                                || coalesce(CASE WHEN knew THEN q.right_en ELSE q.wrong1_en END, 'null'), 'UTF8'))
                      FROM trails.player y JOIN trails.visit v ON v.player = y.account
                      JOIN trails.question q ON q.place = v.place,
                        LATERAL (SELECT abs(hashtext(:name || q.code) % 10) < :skill) AS k (knew)
                     WHERE y.name = :name""");
            for (var each : PLAYERS) {
                joining.bind("name", each.name())
                        .bind("city", each.city())
                        .bind("community", each.community())
                        .bind("joined", today.minusDays(70))
                        .bind("userName", each.userName())
                        .add();
                visiting.bind("now", now)
                        .bind("name", each.name())
                        .bind("places", each.places())
                        .add();
                answering.bind("name", each.name()).bind("skill", each.skill()).add();
            }
            joining.execute();
            visiting.execute();
            answering.execute();
        });
    }
}
