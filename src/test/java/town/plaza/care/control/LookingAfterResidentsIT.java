package town.plaza.care.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.care.CareFixture;
import town.plaza.server.OnPlaza;
import town.plaza.server.TestDatabase;

/** A record that nobody writes changes nothing by itself: time has to pass, here by another clock. */
@OnPlaza
class LookingAfterResidentsIT {

    private final CareFixture care = new CareFixture();
    private final List<Carers.News> told = new ArrayList<>();

    private Alerts alertsIn(int days) {
        var alerts = new Alerts();
        alerts.jdbi = Jdbi.create(TestDatabase::connectAsApplication);
        alerts.clock = Clock.fixed(Instant.now().plus(days, ChronoUnit.DAYS), ZoneOffset.UTC);
        alerts.homes = new Homes();
        alerts.homes.jdbi = alerts.jdbi;
        alerts.homes.clock = alerts.clock;
        alerts.carers = new Carers() {
            @Override
            public void tell(Collection<News> news) {
                told.addAll(news);
            }

            @Override
            public void refresh(String topic) {}
        };
        return alerts;
    }

    private static int alertsOf(UUID resident) {
        return Integer.parseInt(AccountsFixture.find("SELECT count(*) FROM care.alert WHERE resident = ?", resident));
    }

    @Test
    void three_days_without_a_record_are_told_once_whoever_looks() throws SQLException {
        var resident = CareFixture.id(care.resident());

        alertsIn(2).evaluate(List.of(resident));
        assertThat(alertsOf(resident)).isZero();
        alertsIn(3).evaluate(List.of(resident));
        alertsIn(3).evaluate(List.of(resident));
        alertsIn(9).evaluate(List.of(resident));
        assertThat(alertsOf(resident)).isEqualTo(1);
        assertThat(told).hasSize(1);
    }

    @Test
    void acknowledged_it_is_told_again_after_three_days_more() throws SQLException {
        var resident = CareFixture.id(care.resident());
        alertsIn(3).evaluate(List.of(resident));
        AccountsFixture.update(
                "UPDATE care.alert SET acknowledged_at = now(), acknowledged_by = ?, note = 'Visto' WHERE resident = ?",
                care.carer().id(),
                resident);

        alertsIn(5).evaluate(List.of(resident));
        assertThat(alertsOf(resident)).isEqualTo(1);
        alertsIn(6).evaluate(List.of(resident));
        assertThat(alertsOf(resident)).isEqualTo(2);
    }

    @Test
    void who_has_left_is_looked_after_no_more() {
        var resident = CareFixture.id(care.resident());
        AccountsFixture.update("UPDATE care.resident SET left_on = current_date WHERE id = ?", resident);

        alertsIn(9).evaluate(List.of(resident));
        assertThat(alertsOf(resident)).isZero();
    }

    @Test
    void days_away_lack_no_record() {
        var resident = CareFixture.id(care.resident());
        AccountsFixture.update(
                "UPDATE care.resident SET registered_at = registered_at - interval '30 days' WHERE id = ?", resident);
        AccountsFixture.update("UPDATE care.resident SET left_on = current_date - 9 WHERE id = ?", resident);
        AccountsFixture.update("UPDATE care.resident SET left_on = NULL WHERE id = ?", resident);

        alertsIn(2).evaluate(List.of(resident));
        assertThat(alertsOf(resident)).isZero();
        alertsIn(3).evaluate(List.of(resident));
        assertThat(alertsOf(resident)).isEqualTo(1);
    }

    @Test
    void everybodys_turn_comes() {
        var resident = CareFixture.id(care.resident());
        var before = UUID.fromString(AccountsFixture.find(
                "SELECT coalesce(max(id::text)::uuid, '00000000-0000-0000-0000-000000000000') FROM care.resident WHERE id < ?",
                resident));
        var alerts = alertsIn(0);
        var last = alerts.evaluateNext(before);

        assertThat(last).isPresent();
        assertThat(last.get().toString()).isGreaterThanOrEqualTo(resident.toString());
        assertThat(alerts.evaluateNext(UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff")))
                .isEqualTo(Optional.empty());
    }
}
