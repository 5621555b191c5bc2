package town.plaza.care.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static town.plaza.care.RoundFixture.daily;
import static town.plaza.care.RoundFixture.dose;
import static town.plaza.care.RoundFixture.given;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.care.CareFixture;
import town.plaza.care.RoundFixture;
import town.plaza.server.OnPlaza;

/** What was missed is told between shifts too, while nobody has the round open, and once. */
@OnPlaza
class MissedDosesIT {

    private final RoundFixture round = new RoundFixture();

    private int told() {
        return Integer.parseInt(AccountsFixture.find(
                "SELECT count(*) FROM kernel.notification WHERE recipient = ? AND kind LIKE 'care.dose%-missed'",
                round.carer().id()));
    }

    private static Instant moment(String from, Object... parameters) {
        var found = AccountsFixture.find(
                "SELECT to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') FROM " + from,
                parameters);
        return found == null ? null : Instant.parse(found);
    }

    private static Instant until() {
        return moment("care.missed_until");
    }

    private Instant nextMiss() {
        return moment("care.next_miss WHERE resident = ?", CareFixture.id(round.resident()));
    }

    @Test
    void carers_are_told_once_of_a_dose_that_was_missed() {
        var prescription = round.prescription(daily(-12));
        var begin = Instant.now();
        AccountsFixture.update("DELETE FROM care.next_miss");
        AccountsFixture.update(
                "UPDATE care.missed_until SET moment = least(moment, ?)",
                dose(0).minusSeconds(60).atOffset(ZoneOffset.UTC));

        await().atMost(Duration.ofSeconds(150)).until(() -> until().isAfter(begin));
        assertThat(told()).isEqualTo(1);
        var again = until();
        await().atMost(Duration.ofSeconds(150)).until(() -> until().isAfter(again));
        assertThat(told()).isEqualTo(1);
        assertThat(round.state(prescription, dose(-12))).isEqualTo("MISSED");
    }

    @Test
    void whoever_has_nothing_to_miss_yet_is_looked_at_when_the_next_dose_is_due() {
        var next = Instant.now().plusSeconds(80).truncatedTo(ChronoUnit.MINUTES);
        var due = next.minus(2, ChronoUnit.HOURS);
        var prescription = round.prescription(daily(due, next));

        await().atMost(Duration.ofSeconds(60)).until(this::nextMiss, next::equals);
        assertThat(told()).isZero();
        await().atMost(Duration.ofSeconds(150)).until(this::told, count -> count == 1);
        assertThat(Instant.now()).isAfterOrEqualTo(next);
        assertThat(round.state(prescription, due)).isEqualTo("MISSED");
        assertThat(nextMiss()).isAfter(next);
    }

    @Test
    void whoever_has_something_changed_is_looked_at_again() {
        round.prescription(daily(-6));
        await().atMost(Duration.ofSeconds(60)).until(this::nextMiss, dose(6)::equals);
        var earlier = round.prescription(daily(-9));
        await().atMost(Duration.ofSeconds(60)).until(this::nextMiss, dose(3)::equals);
        round.recorded(given(earlier, dose(-9)));
        await().atMost(Duration.ofSeconds(60)).until(this::nextMiss, dose(6)::equals);
    }
}
