package town.plaza.care.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.care.CareFixture.TODAY;
import static town.plaza.care.RoundFixture.daily;
import static town.plaza.care.RoundFixture.dose;
import static town.plaza.care.RoundFixture.given;
import static town.plaza.care.RoundFixture.json;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.care.CareFixture;
import town.plaza.care.RoundFixture;
import town.plaza.server.OnPlaza;

/** Nobody misses a dose of somebody who is not there. */
@OnPlaza
class AbsencesIT {

    private final RoundFixture round = new RoundFixture();

    private void leaves(LocalDate on) {
        var answer =
                round.carer().client().post(CareFixture.path(round.resident()) + "/leave", json("{'on':'" + on + "'}"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void comesBack() {
        var answer = round.carer().client().post(CareFixture.path(round.resident()) + "/return", json("{}"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private JsonObject figures() {
        return round.adherence(TODAY.minusDays(4), TODAY.minusDays(1)).get(0);
    }

    private int reported(String figure) {
        return round.carer()
                .client()
                .get(CareFixture.path(round.resident()) + "/report?from=" + TODAY.minusDays(4) + "&to="
                        + TODAY.minusDays(1))
                .json()
                .getJsonObject("doses")
                .getInt(figure);
    }

    @Test
    void days_away_count_neither_while_they_last_nor_after_the_return() {
        var prescription = round.prescription(
                round.terms(daily(0)).add("from", TODAY.minusDays(4).toString()));
        round.recorded(given(prescription, dose(-48)));
        assertThat(figures().getInt("missed")).isEqualTo(3);

        leaves(TODAY.minusDays(3));
        assertThat(figures().getInt("missed")).isEqualTo(1);
        assertThat(figures().getInt("given")).isEqualTo(1);
        comesBack();

        assertThat(figures().getInt("missed")).isEqualTo(1);
        assertThat(figures().getInt("due")).isEqualTo(2);
        assertThat(reported("missed")).isEqualTo(1);
        assertThat(reported("given")).isEqualTo(1);
    }

    @Test
    void the_round_after_the_return_has_no_dose_of_the_days_away() {
        var past = round.prescription(daily(-13));
        var coming = round.prescription(daily(3));
        assertThat(round.state(past, dose(-13))).isEqualTo("MISSED");

        leaves(TODAY.minusDays(1));
        comesBack();

        assertThat(round.state(past, dose(-13))).isEqualTo("none");
        assertThat(round.state(coming, dose(3))).isEqualTo("UPCOMING");
    }

    @Test
    void who_is_back_on_the_last_day_never_left() {
        var late = round.prescription(daily(-3));

        leaves(TODAY);
        comesBack();

        assertThat(round.state(late, dose(-3))).isEqualTo("LATE");
    }

    @Test
    void an_absence_begins_after_the_one_before() {
        leaves(TODAY.minusDays(3));
        comesBack();
        leaves(TODAY.minusDays(2));
        comesBack();

        assertThat(AccountsFixture.find(
                        "SELECT count(*) FROM care.absence WHERE resident = ? AND NOT upper_inf(away)",
                        CareFixture.id(round.resident())))
                .isEqualTo("2");
    }

    @Test
    void the_database_keeps_absences_apart_and_to_itself() {
        leaves(TODAY);

        assertThat(AccountsFixture.refusedBy(
                        "INSERT INTO care.absence (resident, away) VALUES (?, tstzrange(now(), NULL))",
                        CareFixture.id(round.resident())))
                .isEqualTo("absence_once");
        assertThat(AccountsFixture.find(
                        "SELECT has_table_privilege('plaza_app', 'care.absence', 'INSERT, UPDATE, DELETE')::text"))
                .isEqualTo("false");
    }
}
