package town.plaza.care.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.care.RoundFixture.daily;
import static town.plaza.care.RoundFixture.json;
import static town.plaza.care.RoundFixture.path;

import jakarta.json.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.care.CareFixture;
import town.plaza.care.RoundFixture;
import town.plaza.kernel.live.Listening;
import town.plaza.kernel.security.Role;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;
import town.plaza.server.PlazaClient.Answer;

/** Open rounds hear of whatever changes the round. */
@OnPlaza
class LiveRoundIT {

    private final RoundFixture round = new RoundFixture();
    private final PlazaClient carer = round.carer().client();

    private void isHeard(Supplier<Answer> change) {
        try (var page = Listening.as(round.carer().session(), "care.round")) {
            var answer = change.get();
            assertThat(answer.status()).as(answer.text()).isIn(200, 201);
            page.awaitLine("event: care.round");
        }
    }

    @Test
    void a_prescription_that_is_added_changed_and_stopped_is_heard_of() {
        var prescription = round.prescription(daily(3));
        var terms = round.terms(daily(2));

        isHeard(() -> round.prescribing(terms));
        isHeard(() -> carer.put(
                path(prescription),
                Json.createObjectBuilder()
                        .add("amount", 2)
                        .add("schedule", json(daily(2)))
                        .build()));
        isHeard(() -> carer.post(path(prescription) + "/stop", json("{'reason':'Alta'}")));
    }

    @Test
    void prescriptions_that_are_imported_are_heard_of() {
        var line = round.resident().getString("name") + "," + round.medication().getString("id") + ",1,AT_TIMES,08:00,"
                + CareFixture.TODAY;

        isHeard(() -> carer.with("Content-Type", "text/csv")
                .send(
                        "POST",
                        "/api/care/imports/prescriptions?mode=all",
                        BodyPublishers.ofString("resident,medication,amount,kind,times,from\n" + line + "\n")));
    }

    @Test
    void a_resident_who_is_renamed_leaves_and_comes_back_is_heard_of() {
        var resident = CareFixture.path(round.resident());

        isHeard(() -> carer.put(
                resident,
                CareFixture.person("Rosario " + round.room())
                        .add("room", round.room())
                        .build()));
        isHeard(() -> carer.post(resident + "/leave", json("{'on':'" + CareFixture.TODAY + "'}")));
        isHeard(() -> carer.post(resident + "/return", json("{}")));
    }

    @Test
    void something_given_as_needed_is_heard_of() {
        var prescription = round.prescription("{'kind':'AS_NEEDED','minimum':'PT6H','most':4}");
        var given = RoundFixture.given(prescription, null);

        isHeard(() -> round.recording(given));
    }

    @Test
    void a_medication_that_is_renamed_and_settings_that_change_are_heard_of() {
        var medication = round.medication();
        var administrator = AccountsFixture.withRole(Role.ADMIN).client();

        isHeard(() -> carer.put(
                RoundFixture.MEDICATIONS + "/" + medication.getString("id"),
                RoundFixture.drug().build()));
        isHeard(() -> administrator.put(
                "/api/care/home", administrator.get("/api/care/home").json()));
    }
}
