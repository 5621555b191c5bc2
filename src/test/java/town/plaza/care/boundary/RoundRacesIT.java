package town.plaza.care.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static town.plaza.care.RoundFixture.OUTCOMES;
import static town.plaza.care.RoundFixture.daily;
import static town.plaza.care.RoundFixture.dose;
import static town.plaza.care.RoundFixture.given;
import static town.plaza.care.RoundFixture.json;
import static town.plaza.care.RoundFixture.outcome;
import static town.plaza.care.RoundFixture.path;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.care.CareFixture;
import town.plaza.care.RoundFixture;
import town.plaza.kernel.security.Role;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient.Answer;
import town.plaza.server.Race;
import town.plaza.server.TestDatabase;

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
    void of_two_who_correct_one_entry_one_wins_and_the_other_is_told() {
        var prescription = round.prescription(daily(0));
        var wrong = round.recorded(given(prescription, dose(0)));
        var path = OUTCOMES + "/" + wrong.getString("id") + "/correction";

        var answers = Race.atOnce(IntStream.range(0, 2)
                .mapToObj(each -> (Callable<Answer>) () -> round.carer()
                        .client()
                        .post(path, json("{'outcome':'GIVEN','amount':2,'key':'" + UUID.randomUUID() + "'}")))
                .toList());

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).allMatch(answer -> answer.problem()
                .equals("entry-corrected"));
    }

    /** Whoever waits behind the resident's turn holds nothing that the one before needs. */
    @Test
    void recording_and_stopping_one_after_the_other_wait_and_do_not_hinder_each_other() throws Exception {
        var prescription = round.prescription(daily(0));
        var pool = Executors.newFixedThreadPool(2);
        try (var somebody = TestDatabase.connect();
                var statement = somebody.createStatement()) {
            somebody.setAutoCommit(false);
            statement.execute("SELECT FROM care.resident_round WHERE resident = '"
                    + round.resident().getString("id") + "' FOR UPDATE");
            var recording = pool.submit(() -> round.recording(given(prescription, dose(0))));
            awaitWaiting(1);
            var stopping = pool.submit(
                    () -> round.carer().client().post(path(prescription) + "/stop", json("{'reason':'Alta'}")));
            awaitWaiting(2);
            somebody.commit();

            assertThat(recording.get().status()).as(recording.get().text()).isEqualTo(201);
            assertThat(stopping.get().status()).as(stopping.get().text()).isEqualTo(200);
        } finally {
            pool.shutdownNow();
        }
    }

    private static void awaitWaiting(int sessions) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Integer.parseInt(AccountsFixture.find(
                                "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                                        + " AND query LIKE '%resident_round%'"))
                        == sessions);
    }

    @RepeatedTest(3)
    void recording_changing_and_stopping_at_once_is_answered_by_what_became_of_the_prescription() {
        var prescriptions = IntStream.range(0, 4)
                .mapToObj(each -> round.prescription(daily(0)))
                .toList();

        var answers = Race.atOnce(prescriptions.stream()
                .flatMap(each -> Stream.<Callable<Answer>>of(
                        () -> round.recording(given(each, dose(0))),
                        () -> round.carer().client().put(path(each), json("{'amount':2,'schedule':" + daily(3) + "}")),
                        () -> round.carer().client().post(path(each) + "/stop", json("{'reason':'Alta'}"))))
                .toList());

        assertThat(answers)
                .noneMatch(answer -> answer.status() >= 400 && answer.problem().equals("conflict"));
        assertThat(answers).noneMatch(answer -> answer.status() >= 500);
        assertThat(AccountsFixture.find(
                        "SELECT count(*) FROM care.administration WHERE resident = ?",
                        CareFixture.id(round.resident())))
                .isEqualTo("4");
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
