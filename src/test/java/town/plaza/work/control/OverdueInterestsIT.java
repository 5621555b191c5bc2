package town.plaza.work.control;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.work.HiringFixture.applied;
import static town.plaza.work.HiringFixture.days;
import static town.plaza.work.HiringFixture.farmer;
import static town.plaza.work.HiringFixture.offer;
import static town.plaza.work.HiringFixture.worker;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.kernel.notification.Notification;
import town.plaza.kernel.notification.Notifications;
import town.plaza.server.OnPlaza;
import town.plaza.server.TestDatabase;
import town.plaza.work.WorkFixture;

/** What the server does by itself every ten minutes, done here at once. */
@OnPlaza
class OverdueInterestsIT {

    private final List<Notification> told = new ArrayList<>();
    private final Person farmer = farmer();
    private final Person worker = worker(days(-5, 40));

    private Settlement settlement() {
        var settlement = new Settlement();
        settlement.jdbi = Jdbi.create(TestDatabase::connectAsApplication);
        settlement.clock = Clock.system(ZoneId.of("Europe/Madrid"));
        settlement.entities = (EntityManager) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, values) -> null);
        settlement.notifications = new Notifications() {
            @Override
            public void tell(Collection<Notification> notifications) {
                told.addAll(notifications);
            }
        };
        return settlement;
    }

    private UUID asked(UUID offer, String side) {
        var interest = UUID.randomUUID();
        AccountsFixture.update(
                "INSERT INTO work.interest (id, version, offer, worker, side, state, created_at)"
                        + " VALUES (?, 1, ?, ?, ?, 'PENDING', now() - interval '9 days')",
                interest,
                offer,
                worker.id(),
                side);
        return interest;
    }

    private static String state(UUID interest) {
        return AccountsFixture.find(
                "SELECT state || coalesce(' ' || reason, '') FROM work.interest WHERE id = ?", interest);
    }

    private List<Notification> toldToTheWorker() {
        return told.stream()
                .filter(each -> each.recipient().equals(worker.id()))
                .toList();
    }

    @Test
    void what_nobody_answered_before_the_first_day_ends_and_the_worker_is_told_once() {
        var begun = offer(farmer, 1, days(-1, 5));
        var application = asked(begun, "WORKER");
        var proposal = asked(offer(farmer, 1, days(-3, -2)), "FARMER");
        var today = asked(offer(farmer, 1, days(0, 0)), "WORKER");
        var later = UUID.fromString(applied(worker, offer(farmer, 1, days(10, 12))));

        settlement().endOverdue();

        assertThat(state(application)).isEqualTo("ENDED OFFER_OVER");
        assertThat(state(proposal)).isEqualTo("ENDED OFFER_OVER");
        assertThat(state(today)).isEqualTo("PENDING");
        assertThat(state(later)).isEqualTo("PENDING");
        assertThat(toldToTheWorker())
                .hasSize(2)
                .contains(new Notification(
                        worker.id(),
                        "work.offer-over",
                        List.of("Órgiva", WorkFixture.TODAY.minusDays(1), WorkFixture.TODAY.plusDays(5)),
                        "/work/?offer=" + begun));

        assertThat(settlement().endOverdue()).as("nothing is left").isZero();
        assertThat(toldToTheWorker()).hasSize(2);
    }

    @Test
    void more_than_go_at_once_go_in_several_rounds() {
        // what other tests left
        settlement().endOverdue();
        var offer = offer(farmer, 1, days(-1, 5));
        AccountsFixture.update(
                """
                WITH people AS (
                    INSERT INTO accounts.account (id, user_name, display_name, password_hash, created_at, version)
                    SELECT gen_random_uuid(), 'overdue' || n || substr(md5(?), 1, 8), 'Jornalero', 'none', now(), 1
                      FROM generate_series(1, 600) AS n RETURNING id),
                workers AS (
                    INSERT INTO work.worker (account, place_name, latitude, longitude, version)
                    SELECT id, 'Motril', 36.75, -3.52, 1 FROM people RETURNING account)
                INSERT INTO work.interest (id, version, offer, worker, side, state, created_at)
                SELECT gen_random_uuid(), 1, ?::uuid, account, 'WORKER', 'PENDING', now() FROM workers""",
                offer.toString(),
                offer.toString());

        assertThat(settlement().endOverdue()).isEqualTo(500);
        assertThat(settlement().endOverdue()).isEqualTo(100);
        assertThat(settlement().endOverdue()).isZero();
    }
}
