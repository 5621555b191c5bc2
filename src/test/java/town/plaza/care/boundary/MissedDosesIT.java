package town.plaza.care.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static town.plaza.care.RoundFixture.daily;
import static town.plaza.care.RoundFixture.dose;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
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

    private static Instant until() {
        return Instant.parse(
                AccountsFixture.find(
                        "SELECT to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') FROM care.missed_until"));
    }

    @Test
    void carers_are_told_once_of_a_dose_that_was_missed() {
        var prescription = round.prescription(daily(-12));
        var begin = Instant.now();
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
}
