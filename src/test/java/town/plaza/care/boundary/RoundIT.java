package town.plaza.care.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static town.plaza.care.RoundFixture.ROUND;
import static town.plaza.care.RoundFixture.daily;
import static town.plaza.care.RoundFixture.dose;
import static town.plaza.care.RoundFixture.given;
import static town.plaza.care.RoundFixture.json;
import static town.plaza.care.RoundFixture.outcome;
import static town.plaza.care.RoundFixture.path;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.care.CareFixture;
import town.plaza.care.RoundFixture;
import town.plaza.care.entity.DataKind;
import town.plaza.kernel.security.Role;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient.Answer;

/** The round shows each dose where it stands; what happened is recorded once, by whom, when and why. */
@OnPlaza
class RoundIT {

    private final RoundFixture round = new RoundFixture();

    private String entries(JsonObject prescription) {
        return AccountsFixture.find(
                "SELECT count(*) FROM care.administration WHERE prescription = ?", CareFixture.id(prescription));
    }

    private static JsonObjectBuilder correction(String outcome) {
        return Json.createObjectBuilder()
                .add("outcome", outcome)
                .add("key", UUID.randomUUID().toString());
    }

    private Answer correcting(JsonObject entry, JsonObjectBuilder correction) {
        return round.carer()
                .client()
                .post(RoundFixture.OUTCOMES + "/" + entry.getString("id") + "/correction", correction.build());
    }

    @Test
    void doses_are_upcoming_due_late_and_missed_by_the_clock() {
        var coming = round.prescription(daily(3));
        var due = round.prescription(daily(0));
        var late = round.prescription(daily(-3));
        var missed = round.prescription(daily(-13));

        assertThat(round.state(coming, dose(3))).isEqualTo("UPCOMING");
        assertThat(round.state(due, dose(0))).isEqualTo("DUE");
        assertThat(round.state(late, dose(-3))).isEqualTo("LATE");
        assertThat(round.state(missed, dose(-13))).isEqualTo("MISSED");
    }

    @Test
    void a_dose_counts_from_the_entry_of_its_prescription_on_if_it_can_still_be_given_in_time() {
        var late = round.prescribing(round.terms(daily(-3))).json();
        var missed = round.prescribing(round.terms(daily(-13))).json();
        var due = round.prescribing(round.terms(daily(0))).json();

        assertThat(round.state(late, dose(-3))).isEqualTo("none");
        assertThat(round.state(missed, dose(-13))).isEqualTo("none");
        assertThat(round.state(missed, dose(11))).isEqualTo("UPCOMING");
        assertThat(round.state(due, dose(0))).isEqualTo("DUE");
    }

    @Test
    void a_dose_is_missed_when_the_first_one_of_a_change_is_due() {
        var prescription = round.prescription(daily(-3));
        round.change(prescription, 2, daily(2));

        assertThat(round.doses())
                .filteredOn(each -> each.getString("due").equals(dose(-3).toString()))
                .singleElement()
                .satisfies(each -> assertThat(each.getString("missedAt")).isEqualTo(dose(2).toString()));
    }

    @Test
    void the_settings_of_the_home_say_when_a_dose_is_due_late_and_missed() {
        var administrator = AccountsFixture.withRole(Role.ADMIN).client();
        var before = administrator.get("/api/care/home").json();
        var coming = round.prescription(daily(3));
        var late = round.prescription(daily(-3));
        var missed = round.prescription(daily(-13));
        assertThat(round.state(coming, dose(3))).isEqualTo("UPCOMING");
        try {
            var patient = Json.createObjectBuilder(before)
                    .add("dueBeforeMinutes", 240)
                    .add("dueAfterMinutes", 240)
                    .add("missedAfterHours", 20)
                    .build();
            assertThat(administrator.put("/api/care/home", patient).status()).isEqualTo(200);

            assertThat(round.state(coming, dose(3))).isEqualTo("DUE");
            assertThat(round.state(late, dose(-3))).isEqualTo("DUE");
            assertThat(round.state(missed, dose(-13))).isEqualTo("LATE");
        } finally {
            administrator.put("/api/care/home", before);
        }
        assertThat(round.state(late, dose(-3))).isEqualTo("LATE");
    }

    @Test
    void the_last_dose_of_a_prescription_can_be_missed_too() {
        var last = round.prescription(round.terms(daily(-13)).add("doses", 2));
        var day = Instant.now()
                .minus(Duration.ofHours(13))
                .atZone(CareFixture.ZONE)
                .toLocalDate();
        var once = round.prescription(
                round.terms(daily(-13)).add("from", day.toString()).add("to", day.toString()));

        assertThat(round.state(last, dose(-13))).isEqualTo("MISSED");
        assertThat(round.state(once, dose(-13))).isEqualTo("MISSED");
    }

    @Test
    void a_given_dose_is_recorded_with_amount_time_and_carer_and_leaves_what_is_due() {
        var prescription = round.prescription(daily(0));
        var before = Instant.now().minusSeconds(1);

        var entry = round.recorded(given(prescription, dose(0)));

        assertThat(entry.getJsonNumber("amount").intValue()).isEqualTo(1);
        assertThat(Instant.parse(entry.getString("at"))).isAfter(before);
        assertThat(entry.getString("recordedBy")).isEqualTo(round.carer().id().toString());
        assertThat(round.state(prescription, dose(0))).isEqualTo("RECORDED");
        assertThat(CareFixture.items(round.carer()
                        .client()
                        .get(ROUND + "?room=" + round.room())
                        .json()))
                .noneMatch(each -> each.getString("due").equals(dose(0).toString()));
        assertThat(AccountsFixture.find(
                        "SELECT actor::text FROM kernel.ledger_entry WHERE kind = 'dose.recorded' AND subject = ?",
                        "care/residents/" + round.resident().getString("id")))
                .isEqualTo(round.carer().id().toString());
    }

    @Test
    void the_time_of_giving_is_kept_where_it_was_earlier_than_the_recording() {
        var prescription = round.prescription(daily(-2));
        var at = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);

        var entry = round.recorded(given(prescription, dose(-2)).add("at", at.toString()));

        assertThat(entry.getString("at")).isEqualTo(at.toString());
    }

    @Test
    void the_time_of_giving_is_told_by_how_long_ago_it_was_where_the_device_is_not_sure_of_its_clock() {
        var prescription = round.prescription(daily(-2));
        var before = Instant.now();

        var entry = round.recorded(given(prescription, dose(-2)).add("secondsAgo", 3600));

        assertThat(Instant.parse(entry.getString("at")))
                .isBetween(
                        before.minusSeconds(3601),
                        Instant.parse(entry.getString("recordedAt")).minusSeconds(3600));
        assertThat(round.recording(given(prescription, dose(-2)).add("secondsAgo", -1))
                        .problem())
                .isEqualTo("invalid-values");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REFUSED", "HELD", "OMITTED"})
    void every_other_outcome_needs_a_reason(String outcome) {
        var prescription = round.prescription(daily(0));

        assertThat(round.recording(outcome(prescription, dose(0), outcome)).problem())
                .isEqualTo("reason-missing");
        assertThat(round.recording(outcome(prescription, dose(0), outcome).add("reason", "  "))
                        .problem())
                .isEqualTo("reason-missing");
        assertThat(entries(prescription)).isEqualTo("0");
        assertThat(round.recorded(outcome(prescription, dose(0), outcome).add("reason", "No quiere"))
                        .getString("reason"))
                .isEqualTo("No quiere");
    }

    @Test
    void a_given_dose_needs_an_amount_above_zero() {
        var prescription = round.prescription(daily(0));

        assertThat(round.recording(outcome(prescription, dose(0), "GIVEN")).problem())
                .isEqualTo("amount-missing");
        assertThat(round.recording(outcome(prescription, dose(0), "GIVEN").add("amount", 0))
                        .problem())
                .isEqualTo("invalid-values");
        assertThat(round.recording(outcome(prescription, dose(0), "GIVEN").add("amount", "two"))
                        .problem())
                .isEqualTo("malformed-json");
        assertThat(round.recording(outcome(prescription, dose(0), "HELD")
                                .add("amount", 1)
                                .add("reason", "x"))
                        .problem())
                .isEqualTo("invalid-values");
        assertThat(entries(prescription)).isEqualTo("0");
    }

    @Test
    void nothing_is_recorded_in_advance() {
        var prescription = round.prescription(daily(3));
        var due = round.prescription(daily(0));

        var early = round.recording(given(prescription, dose(3)));
        assertThat(early.problem()).isEqualTo("dose-not-due-yet");
        assertThat(early.json().getJsonObject("data").getString("from")).isEqualTo(dose(2).toString());
        assertThat(round.recording(given(prescription, dose(3 + 24))).problem()).isEqualTo("dose-not-due-yet");
        assertThat(round.recording(given(due, dose(0))
                                .add("at", Instant.now().plusSeconds(60).toString()))
                        .problem())
                .isEqualTo("time-in-future");
        assertThat(round.recording(given(due, dose(0))
                                .add(
                                        "at",
                                        Instant.now().minus(Duration.ofHours(2)).toString()))
                        .problem())
                .isEqualTo("dose-not-due-yet");
        assertThat(entries(prescription) + entries(due)).isEqualTo("00");
    }

    @Test
    void what_is_no_dose_is_refused() {
        var prescription = round.prescription(daily(0));

        assertThat(round.recording(given(prescription, dose(0).plusSeconds(60))).problem())
                .isEqualTo("no-such-dose");
        assertThat(round.recording(given(prescription, dose(-24 * 3))).problem())
                .isEqualTo("no-such-dose");
        assertThat(round.recording(given(prescription, null)).problem()).isEqualTo("no-such-dose");
        assertThat(round.recording(given(json("{'id':'01990000-0000-7000-8000-000000000000'}"), dose(0)))
                        .problem())
                .isEqualTo("not-found");
    }

    @Test
    void a_dose_has_one_outcome_and_who_comes_second_is_told_who_and_when() {
        var prescription = round.prescription(daily(0));
        var first = round.recorded(given(prescription, dose(0)));
        var other = AccountsFixture.withRole(Role.CARER);

        var second = other.client()
                .post(RoundFixture.OUTCOMES, given(prescription, dose(0)).build());

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("dose-recorded");
        var data = second.json().getJsonObject("data");
        assertThat(data.getString("outcome")).isEqualTo("GIVEN");
        assertThat(data.getString("recordedAt")).isEqualTo(first.getString("recordedAt"));
        assertThat(entries(prescription)).isEqualTo("1");
    }

    @Test
    void the_same_outcome_sent_again_is_answered_the_same_and_kept_once() {
        var prescription = round.prescription(daily(0));
        var body = given(prescription, dose(0)).build();
        var first = round.recording(Json.createObjectBuilder(body));
        var again = round.recording(Json.createObjectBuilder(body));

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(entries(prescription)).isEqualTo("1");
        assertThat(round.recording(Json.createObjectBuilder(body).add("amount", 2))
                        .problem())
                .isEqualTo("key-reused");
        assertThat(round.recording(Json.createObjectBuilder(body)
                                .add(
                                        "prescription",
                                        round.prescription(daily(0)).getString("id")))
                        .problem())
                .isEqualTo("key-reused");
    }

    @Test
    void what_was_recorded_early_is_corrected_after_the_prescription_was_stopped() {
        var prescription = round.prescription(daily(1));
        var wrong = round.recorded(given(prescription, dose(1)));
        var stopped = round.carer().client().post(path(prescription) + "/stop", json("{'reason':'Alta'}"));
        assertThat(stopped.status()).as(stopped.text()).isEqualTo(200);

        var right = correcting(wrong, correction("OMITTED").add("reason", "No llegó a tomarlo"));
        assertThat(right.status()).as(right.text()).isEqualTo(201);
        var again = correcting(right.json(), correction("GIVEN").add("amount", 1));
        assertThat(again.status()).as(again.text()).isEqualTo(201);
    }

    @Test
    void a_wrong_entry_is_corrected_by_another_that_names_it_and_the_newest_counts() {
        var prescription = round.prescription(daily(0));
        var wrong = round.recorded(given(prescription, dose(0)));

        var right = correcting(wrong, correction("REFUSED").add("reason", "Lo escupió"));
        assertThat(right.status()).as(right.text()).isEqualTo(201);
        assertThat(right.json().getString("corrects")).isEqualTo(wrong.getString("id"));
        assertThat(round.doses().stream()
                        .filter(each -> each.containsKey("entry"))
                        .map(each -> each.getJsonObject("entry").getString("outcome")))
                .containsExactly("REFUSED");
        var late = correcting(wrong, correction("GIVEN").add("amount", 1));
        assertThat(late.problem()).isEqualTo("entry-corrected");
        var again = correcting(right.json(), correction("GIVEN").add("amount", 1));
        assertThat(again.status()).isEqualTo(201);
        assertThat(round.recording(given(prescription, dose(0))).problem()).isEqualTo("dose-recorded");
        assertThat(CareFixture.items(round.carer()
                                .client()
                                .get(CareFixture.path(round.resident()) + "/medication/administrations")
                                .json())
                        .stream()
                        .filter(each -> !each.containsKey("correctedBy"))
                        .map(each -> each.getString("id")))
                .containsExactly(again.json().getString("id"));
        assertThat(entries(prescription)).isEqualTo("3");
    }

    @Test
    void a_correction_keeps_the_time_of_giving_or_replaces_it() {
        var prescription = round.prescription(daily(-2));
        var at = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        var wrong = round.recorded(given(prescription, dose(-2)).add("at", at.toString()));
        var future = correction("GIVEN")
                .add("amount", 1)
                .add("at", Instant.now().plusSeconds(60).toString());
        assertThat(correcting(wrong, future).problem()).isEqualTo("time-in-future");

        var kept = correcting(wrong, correction("GIVEN").add("amount", 2)).json();
        var earlier = at.minusSeconds(1800);
        var replaced = correcting(kept, correction("GIVEN").add("amount", 2).add("at", earlier.toString()))
                .json();

        assertThat(kept.getString("at")).isEqualTo(at.toString());
        assertThat(replaced.getString("at")).isEqualTo(earlier.toString());
        assertThat(replaced.getString("due")).isEqualTo(dose(-2).toString());
    }

    @Test
    void a_correction_moves_nothing_to_when_it_could_not_have_been_given() {
        var dose = round.recorded(given(round.prescription(daily(0)), dose(0)));
        var needed = round.prescription("{'kind':'AS_NEEDED','minimum':'PT6H','most':4}");
        var asNeeded = round.recorded(given(needed, null));

        var early = correcting(
                dose,
                correction("GIVEN")
                        .add("amount", 1)
                        .add("at", dose(0).minus(Duration.ofHours(2)).toString()));
        assertThat(early.problem()).isEqualTo("dose-not-due-yet");
        assertThat(correcting(
                                asNeeded,
                                correction("GIVEN")
                                        .add("amount", 1)
                                        .add("at", dose(-24 * 3).toString()))
                        .problem())
                .isEqualTo("no-such-dose");
        assertThat(correcting(asNeeded, correction("GIVEN").add("amount", 1).add("at", dose(-2).toString()))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void the_database_itself_refuses_a_second_correction_one_of_another_dose_and_one_that_gives_nothing() {
        var prescription = round.prescription(daily(0));
        var wrong = CareFixture.id(round.recorded(given(prescription, dose(0))));
        var correct =
                """
                INSERT INTO care.administration (id, key, prescription, resident, medication, due, outcome, amount, unit,
                    reason, happened_at, recorded_at, recorded_by, corrects)
                SELECT gen_random_uuid(), gen_random_uuid(), prescription, resident, medication, %s, outcome, %s, unit,
                    'Error', happened_at, recorded_at, recorded_by, id FROM care.administration WHERE id = ?""";

        assertThat(AccountsFixture.refusedBy(correct.formatted("due + interval '1 day'", "amount"), wrong))
                .isEqualTo("administration_corrects_same_dose");
        assertThat(AccountsFixture.refusedBy(correct.formatted("NULL", "amount"), wrong))
                .isEqualTo("administration_corrects_same_dose");
        assertThat(AccountsFixture.refusedBy(correct.formatted("due", "NULL"), wrong))
                .isEqualTo("administration_given_has_amount");
        assertThat(AccountsFixture.update(correct.formatted("due", "amount"), wrong))
                .isEqualTo(1);
        assertThat(AccountsFixture.refusedBy(correct.formatted("due", "amount"), wrong))
                .isEqualTo("administration_corrected_once");
    }

    @Test
    void what_was_recorded_can_neither_be_changed_nor_deleted() {
        var prescription = round.prescription(daily(0));
        var entry = CareFixture.id(round.recorded(given(prescription, dose(0))));

        for (var sql : List.of(
                "UPDATE care.administration SET amount = 2 WHERE id = ?",
                "DELETE FROM care.administration WHERE id = ?")) {
            assertThatThrownBy(() -> AccountsFixture.update(sql, entry))
                    .hasMessageContaining("what was recorded stays");
        }
        for (var right : List.of("UPDATE", "DELETE", "TRUNCATE")) {
            assertThat(AccountsFixture.find(
                            "SELECT has_table_privilege('plaza_app', 'care.administration', ?)::text", right))
                    .isEqualTo("false");
        }
    }

    @Test
    void the_database_itself_refuses_a_second_outcome_a_future_one_and_one_without_a_reason() {
        var prescription = round.prescription(daily(0));
        var entry = CareFixture.id(round.recorded(given(prescription, dose(0))));
        var copy =
                """
                INSERT INTO care.administration (id, key, prescription, resident, medication, due, outcome, amount, unit,
                    reason, happened_at, recorded_at, recorded_by, corrects)
                SELECT gen_random_uuid(), gen_random_uuid(), prescription, resident, medication, %s, %s, unit, NULL, %s,
                    recorded_at, recorded_by, NULL FROM care.administration WHERE id = ?""";

        assertThatThrownBy(() -> AccountsFixture.update(copy.formatted("due", "outcome, amount", "happened_at"), entry))
                .hasMessageContaining("administration_once");
        var otherDose = "due + interval '1 second'";
        assertThatThrownBy(() -> AccountsFixture.update(
                        copy.formatted(otherDose, "outcome, amount", "recorded_at + interval '1 second'"), entry))
                .hasMessageContaining("administration_not_in_future");
        assertThatThrownBy(() ->
                        AccountsFixture.update(copy.formatted(otherDose, "'REFUSED', NULL", "happened_at"), entry))
                .hasMessageContaining("administration_otherwise_has_reason");
    }

    @Test
    void as_needed_keeps_its_minimum_and_says_from_when() {
        var prescription = round.prescription("{'kind':'AS_NEEDED','minimum':'PT6H','most':4}");
        var first = round.recorded(given(prescription, null));

        var early = round.recording(given(prescription, null));

        assertThat(early.status()).isEqualTo(409);
        assertThat(early.problem()).isEqualTo("too-early");
        var from = Instant.parse(first.getString("at")).plus(Duration.ofHours(6));
        assertThat(early.json().getJsonObject("data").getString("allowedFrom")).isEqualTo(from.toString());
        assertThat(early.json().getString("detail"))
                .contains(from.atZone(CareFixture.ZONE).toLocalTime().toString().substring(0, 5));
        assertThat(entries(prescription)).isEqualTo("1");
    }

    @Test
    void as_needed_keeps_the_most_in_24_hours_and_a_correction_gives_it_back() {
        var prescription = round.prescription("{'kind':'AS_NEEDED','minimum':'PT0S','most':3}");
        var first = round.recorded(outcome(prescription, null, "GIVEN").add("amount", 2));
        assertThat(round.recording(outcome(prescription, null, "GIVEN").add("amount", 1.5))
                        .problem())
                .isEqualTo("too-early");
        var path = CareFixture.path(round.resident()) + "/medication/as-needed";
        assertThat(round.carer().client().get(path).text()).contains("\"given\":2");

        assertThat(correcting(first, correction("OMITTED").add("reason", "Era de otra residente"))
                        .status())
                .isEqualTo(201);

        assertThat(round.recording(outcome(prescription, null, "GIVEN").add("amount", 3))
                        .status())
                .isEqualTo(201);
        assertThat(round.recording(outcome(prescription, null, "GIVEN").add("amount", 4))
                        .problem())
                .isEqualTo("invalid-values");
    }

    @Test
    void what_is_given_as_needed_is_read_for_all_residents_at_once_in_parts() {
        var one = round.prescription("{'kind':'AS_NEEDED','minimum':'PT6H','most':4}");
        var other = round.prescription("{'kind':'AS_NEEDED','minimum':'PT0S','most':3}");
        round.prescription(daily(0));
        round.recorded(outcome(other, null, "GIVEN").add("amount", 2));
        var mine = new ArrayList<JsonObject>();
        String next = "";
        while (next != null) {
            var part = round.carer()
                    .client()
                    .get(ROUND + "/as-needed?limit=1" + (next.isEmpty() ? "" : "&after=" + next))
                    .json();
            CareFixture.items(part).stream()
                    .filter(each ->
                            each.getString("resident").equals(round.resident().getString("id")))
                    .forEach(mine::add);
            next = part.getString("next", null);
        }

        assertThat(mine)
                .extracting(each -> each.getJsonObject("medication").getString("prescription"))
                .containsExactlyInAnyOrder(one.getString("id"), other.getString("id"));
        assertThat(mine).allSatisfy(each -> {
            assertThat(each.getString("residentName"))
                    .isEqualTo(round.resident().getString("name"));
            assertThat(each.getString("room")).isEqualTo(round.room());
        });
        assertThat(mine)
                .filteredOn(each -> each.getJsonObject("medication")
                        .getString("prescription")
                        .equals(other.getString("id")))
                .singleElement()
                .satisfies(each -> assertThat(each.getJsonObject("medication").getInt("given"))
                        .isEqualTo(2));
        assertThat(round.carer()
                        .client()
                        .get(ROUND + "/as-needed?after=nothing")
                        .problem())
                .isEqualTo("invalid-cursor");
        assertThat(AccountsFixture.neighbour()
                        .client()
                        .get(ROUND + "/as-needed")
                        .problem())
                .isEqualTo("not-found");
    }

    @Test
    void the_round_is_read_in_parts_each_dose_once() {
        for (var hours : new int[] {-3, -2, 0}) {
            round.prescription(daily(hours));
        }
        var all = CareFixture.items(round.carer()
                .client()
                .get(ROUND + "?limit=100&room=" + round.room())
                .json());
        var parts = new ArrayList<JsonObject>();
        String next = "";
        while (next != null) {
            var part = round.carer()
                    .client()
                    .get(ROUND + "?limit=1&room=" + round.room() + (next.isEmpty() ? "" : "&after=" + next))
                    .json();
            parts.addAll(CareFixture.items(part));
            next = part.getString("next", null);
        }

        assertThat(all).hasSizeGreaterThan(2);
        assertThat(parts)
                .extracting(each -> each.getString("prescription") + each.getString("due"))
                .containsExactlyElementsOf(all.stream()
                        .map(each -> each.getString("prescription") + each.getString("due"))
                        .toList());
        assertThat(round.carer().client().get(ROUND + "?after=nothing").problem())
                .isEqualTo("invalid-cursor");
    }

    @Test
    void a_medication_that_is_renamed_is_called_so_at_once() {
        var medication = round.medication();
        round.prescription(RoundFixture.terms(medication, daily(0)));
        assertThat(round.doses()).isNotEmpty();

        var renamed = RoundFixture.drug()
                .add("name", medication.getString("name"))
                .add("strength", "1000 mg")
                .build();
        assertThat(round.carer()
                        .client()
                        .put(RoundFixture.MEDICATIONS + "/" + medication.getString("id"), renamed)
                        .status())
                .isEqualTo(200);

        assertThat(round.doses())
                .allMatch(dose -> dose.getString("medicationName").equals(medication.getString("name") + " 1000 mg"));
    }

    @Test
    void a_carer_who_is_erased_leaves_the_round_at_once() {
        var prescription = round.prescription(daily(0));
        var leaving = AccountsFixture.withRole(Role.CARER);
        assertThat(leaving.client()
                        .post(
                                RoundFixture.OUTCOMES,
                                given(prescription, dose(0)).build())
                        .status())
                .isEqualTo(201);
        assertThat(recordedByName()).isEqualTo(leaving.userName());

        leaving.client()
                .post(
                        "/api/accounts/me/erasure",
                        Json.createObjectBuilder()
                                .add("password", AccountsFixture.PASSWORD)
                                .build());

        assertThat(recordedByName()).isNull();
    }

    private String recordedByName() {
        return round.doses().stream()
                .filter(dose -> dose.containsKey("entry"))
                .findFirst()
                .map(dose -> dose.getJsonObject("entry").getString("recordedByName", null))
                .orElse(null);
    }

    @Test
    void reading_the_round_is_one_entry_of_the_audit_log_and_no_file_is_opened() {
        round.prescription(daily(0));
        round.round();

        assertThat(AccountsFixture.find(
                        "SELECT count(*) FROM kernel.ledger_entry WHERE kind = 'round.read' AND actor = ?",
                        round.carer().id()))
                .isEqualTo("1");
    }

    @Test
    void for_whoever_is_no_carer_there_is_no_round() {
        var prescription = round.prescription(daily(0));
        var relative = round.care().relative(round.resident(), DataKind.MEDICATION);

        for (var other : List.of(relative, AccountsFixture.administrator())) {
            assertThat(other.client().get(ROUND).problem()).isEqualTo("not-found");
            assertThat(other.client().get(ROUND + "/stock").problem()).isEqualTo("not-found");
            assertThat(other.client()
                            .post(
                                    RoundFixture.OUTCOMES,
                                    given(prescription, dose(0)).build())
                            .status())
                    .isEqualTo(403);
        }
    }
}
