package town.plaza.care.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.care.RoundFixture.OUTCOMES;
import static town.plaza.care.RoundFixture.daily;
import static town.plaza.care.RoundFixture.dose;
import static town.plaza.care.RoundFixture.given;
import static town.plaza.care.RoundFixture.json;
import static town.plaza.care.RoundFixture.outcome;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import town.plaza.accounts.AccountsFixture;
import town.plaza.care.CareFixture;
import town.plaza.care.RoundFixture;
import town.plaza.kernel.security.Role;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient.Answer;
import town.plaza.server.Race;

/** However many record at once: each dose once, no limit broken, no stock miscounted, and whoever lost is told. */
@OnPlaza
class RoundRacesIT {

    private final RoundFixture round = new RoundFixture();

    @RepeatedTest(3)
    void of_two_carers_who_record_one_dose_one_wins_and_the_other_is_told() {
        var prescription = round.prescription(daily(0));
        var other = AccountsFixture.withRole(Role.CARER);

        var answers = Race.atOnce(List.of(() -> round.recording(given(prescription, dose(0))), () -> other.client()
                .post(OUTCOMES, given(prescription, dose(0)).build())));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.problem()).isEqualTo("dose-recorded");
                    assertThat(answer.json().getJsonObject("data").containsKey("recordedAt"))
                            .isTrue();
                });
    }

    @RepeatedTest(3)
    void ten_sends_of_the_same_outcome_at_once_record_it_once() {
        var prescription = round.prescription(daily(0));
        var path = CareFixture.path(round.resident()) + "/medication/stock/" + prescription.getString("medication");
        round.carer().client().put(path, json("{'amount':30}"));
        var body = given(prescription, dose(0)).build();

        var answers = Race.atOnce(IntStream.range(0, 10)
                .mapToObj(
                        each -> (Callable<Answer>) () -> round.carer().client().post(OUTCOMES, body))
                .toList());

        assertThat(answers).extracting(Answer::status).containsOnly(200, 201);
        assertThat(answers)
                .extracting(answer -> answer.json().getString("id"))
                .containsOnly(answers.get(0).json().getString("id"));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(AccountsFixture.find(
                        "SELECT trim_scale(amount)::text FROM care.stock WHERE resident = ?",
                        CareFixture.id(round.resident())))
                .isEqualTo("29");
    }

    @RepeatedTest(3)
    void ten_who_give_something_as_needed_at_once_never_give_more_than_the_most() {
        var prescription = round.prescription("{'kind':'AS_NEEDED','minimum':'PT0S','most':3}");

        var answers = Race.atOnce(IntStream.range(0, 10)
                .mapToObj(each -> (Callable<Answer>) () ->
                        round.recording(outcome(prescription, null, "GIVEN").add("amount", 1)))
                .toList());

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(3);
        assertThat(answers).filteredOn(answer -> answer.status() != 201).allMatch(answer -> answer.problem()
                .equals("too-early"));
    }
}
