package town.plaza.care.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static town.plaza.care.RoundFixture.daily;
import static town.plaza.care.RoundFixture.drug;
import static town.plaza.care.RoundFixture.json;
import static town.plaza.care.RoundFixture.path;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.care.CareFixture;
import town.plaza.care.RoundFixture;
import town.plaza.care.entity.DataKind;
import town.plaza.kernel.security.Role;
import town.plaza.server.OnPlaza;

/** A prescription says what is given when; what it said before stays to be asked. */
@OnPlaza
class PrescriptionsIT {

    private static final String MORNING = "{'kind':'AT_TIMES','times':['08:00']}";
    private static final String TWICE = "{'kind':'AT_TIMES','times':['08:00','20:00']}";
    private static final LocalDate NEXT_WEEK = CareFixture.TODAY.plusDays(7);

    private final RoundFixture round = new RoundFixture();

    private static JsonObjectBuilder change(String schedule) {
        return Json.createObjectBuilder().add("amount", 2).add("schedule", json(schedule));
    }

    private JsonObject changed(JsonObject prescription, JsonObjectBuilder change) {
        var answer = round.carer().client().put(path(prescription), change.build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static Instant moment(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(CareFixture.ZONE).toInstant();
    }

    /** The times of day due on a day with their amounts, as known at a moment. */
    private List<String> dueOn(LocalDate day, Instant known) {
        var from = day.atStartOfDay(CareFixture.ZONE).toInstant();
        var answer = round.carer()
                .client()
                .get("%s/medication/doses?from=%s&to=%s%s"
                        .formatted(
                                CareFixture.path(round.resident()),
                                from,
                                from.plus(Duration.ofDays(1)),
                                known == null ? "" : "&known=" + known));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        try (var reader = Json.createReader(new StringReader(answer.text()))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(dose -> Instant.parse(dose.getString("due"))
                                    .atZone(CareFixture.ZONE)
                                    .toLocalTime()
                            + " "
                            + dose.getString("dose"))
                    .toList();
        }
    }

    @Test
    void says_in_both_languages_what_is_given_when() {
        var prescription = round.prescription(round.terms(TWICE)
                .add("amount", 0.5)
                .add("notes", "Con la comida")
                .add("prescriber", "Dra. Ríos"));
        var spanish = round.carer()
                .client()
                .with("Accept-Language", "es")
                .get(path(prescription))
                .json();

        assertThat(prescription.getString("sentence")).isEqualTo("Every day at 08:00 and at 20:00");
        assertThat(prescription.getString("dose")).isEqualTo("0.5 tablets");
        assertThat(spanish.getString("sentence")).isEqualTo("Todos los días a las 08:00 y a las 20:00");
        assertThat(spanish.getString("dose")).isEqualTo("0,5 comprimidos");
    }

    @Test
    void first_and_last_day_are_both_included() {
        round.prescription(round.terms(MORNING)
                .add("from", NEXT_WEEK.toString())
                .add("to", NEXT_WEEK.plusDays(1).toString()));

        assertThat(dueOn(NEXT_WEEK.minusDays(1), null)).isEmpty();
        assertThat(dueOn(NEXT_WEEK, null)).containsExactly("08:00 1 tablet");
        assertThat(dueOn(NEXT_WEEK.plusDays(1), null)).containsExactly("08:00 1 tablet");
        assertThat(dueOn(NEXT_WEEK.plusDays(2), null)).isEmpty();
    }

    @Test
    void what_was_due_is_answered_as_it_was_known_then() {
        var before = Instant.now();
        var prescription = round.prescription(MORNING);
        var written = Instant.now();
        changed(
                prescription,
                change(TWICE).add("effective", moment(NEXT_WEEK, "00:00").toString()));
        var changed = Instant.now();
        changed(
                prescription,
                change("{'kind':'AT_TIMES','times':['12:00']}")
                        .add(
                                "effective",
                                moment(NEXT_WEEK.minusDays(1), "00:00").toString()));

        assertThat(dueOn(NEXT_WEEK, before)).isEmpty();
        assertThat(dueOn(NEXT_WEEK, written)).containsExactly("08:00 1 tablet");
        assertThat(dueOn(NEXT_WEEK, changed)).containsExactly("08:00 2 tablets", "20:00 2 tablets");
        assertThat(dueOn(NEXT_WEEK, null)).containsExactly("12:00 2 tablets");
        assertThat(dueOn(NEXT_WEEK.minusDays(1), changed)).containsExactly("08:00 1 tablet");
        assertThat(dueOn(NEXT_WEEK.minusDays(1), null)).containsExactly("12:00 2 tablets");
        assertThat(dueOn(NEXT_WEEK.minusDays(2), null)).containsExactly("08:00 1 tablet");
    }

    @Test
    void a_change_leaves_the_doses_before_it_as_they_were() {
        var prescription = round.prescription(round.terms(daily(-2)));

        changed(prescription, change(daily(2)));

        var doses = round.doses();
        assertThat(doses.stream().filter(dose -> dose.getJsonNumber("amount").intValue() == 1))
                .extracting(dose -> Instant.parse(dose.getString("due")))
                .contains(RoundFixture.dose(-2))
                .allMatch(due -> due.isBefore(Instant.now()));
        assertThat(doses.stream().filter(dose -> dose.getJsonNumber("amount").intValue() == 2))
                .extracting(dose -> Instant.parse(dose.getString("due")))
                .containsExactly(RoundFixture.dose(2));
    }

    @Test
    void the_doses_of_a_change_are_counted_from_the_change_on() {
        var prescription = round.prescription(
                round.terms(TWICE).add("from", NEXT_WEEK.toString()).add("doses", 3));
        changed(
                prescription,
                change(MORNING)
                        .add("doses", 2)
                        .add("effective", moment(NEXT_WEEK.plusDays(1), "00:00").toString()));

        assertThat(dueOn(NEXT_WEEK, null)).containsExactly("08:00 1 tablet", "20:00 1 tablet");
        assertThat(dueOn(NEXT_WEEK.plusDays(1), null)).containsExactly("08:00 2 tablets");
        assertThat(dueOn(NEXT_WEEK.plusDays(2), null)).containsExactly("08:00 2 tablets");
        assertThat(dueOn(NEXT_WEEK.plusDays(3), null)).isEmpty();
    }

    @Test
    void a_change_that_keeps_how_many_are_left_gives_no_more_than_were_prescribed() {
        var prescription = round.prescription(
                round.terms("{'kind':'AT_TIMES','times':['00:00']}").add("doses", 21));
        assertThat(prescription.getInt("left")).isEqualTo(19);

        var answer = round.carer()
                .client()
                .put(
                        RoundFixture.path(prescription),
                        json("{'amount':1,'schedule':{'kind':'AT_TIMES','times':['00:00']},'doses':19}"));

        assertThat(answer.json().getInt("left")).as(answer.text()).isEqualTo(19);
        assertThat(dueOn(CareFixture.TODAY.plusDays(19), null)).containsExactly("00:00 1 tablet");
        assertThat(dueOn(CareFixture.TODAY.plusDays(20), null)).isEmpty();
    }

    @Test
    void what_has_no_doses_left_has_ended_and_takes_no_place_in_the_list() {
        var midnight = "{'kind':'AT_TIMES','times':['00:00']}";
        var first = round.prescription(MORNING);
        var usedUp = round.prescription(round.terms(midnight).add("doses", 2));
        var last = round.prescription(round.terms(midnight).add("doses", 3));
        assertThat(usedUp.getInt("left")).isZero();
        var client = round.carer().client();

        var page = client.get(round.prescriptionsPath() + "?limit=1").json();
        var next = client.get(round.prescriptionsPath() + "?limit=1&after=" + page.getString("next"))
                .json();

        assertThat(CareFixture.items(page)).extracting(CareFixture::id).containsExactly(CareFixture.id(last));
        assertThat(CareFixture.items(next)).extracting(CareFixture::id).containsExactly(CareFixture.id(first));
        assertThat(next.containsKey("next")).isFalse();
        assertThat(CareFixture.items(
                        client.get(round.prescriptionsPath() + "?ended=true").json()))
                .hasSize(3);
    }

    @Test
    void what_is_stopped_is_due_no_more_and_stays_to_be_read() {
        var prescription = round.prescription(MORNING);
        var client = round.carer().client();
        var written = Instant.now();

        var stopped = client.post(path(prescription) + "/stop", json("{'reason':'Ya no tiene fiebre'}"));

        assertThat(stopped.status()).as(stopped.text()).isEqualTo(200);
        assertThat(dueOn(NEXT_WEEK, null)).isEmpty();
        assertThat(dueOn(NEXT_WEEK, written)).containsExactly("08:00 1 tablet");
        assertThat(client.post(path(prescription) + "/stop", json("{'reason':'Otra vez'}"))
                        .problem())
                .isEqualTo("prescription-stopped");
        assertThat(client.put(path(prescription), change(TWICE).build()).problem())
                .isEqualTo("prescription-stopped");
        assertThat(CareFixture.items(client.get(round.prescriptionsPath()).json()))
                .isEmpty();
        assertThat(CareFixture.items(
                        client.get(round.prescriptionsPath() + "?ended=true").json()))
                .singleElement()
                .satisfies(each -> assertThat(each.getString("stopReason")).isEqualTo("Ya no tiene fiebre"));
    }

    @Test
    void a_planned_prescription_that_is_stopped_before_it_begins_was_never_due() {
        var prescription = round.prescription(round.terms(MORNING).add("from", NEXT_WEEK.toString()));

        assertThat(round.carer()
                        .client()
                        .post(path(prescription) + "/stop", json("{'reason':'Error'}"))
                        .status())
                .isEqualTo(200);
        assertThat(dueOn(NEXT_WEEK, null)).isEmpty();
    }

    @Test
    void two_versions_for_one_moment_are_refused_by_the_database() {
        var prescription = round.prescription(MORNING);

        assertThatThrownBy(() -> AccountsFixture.update(
                        """
                        INSERT INTO care.prescription_version (id, prescription, resident, medication, valid, known, amount,
                            unit, schedule, first_day, written_by)
                        SELECT gen_random_uuid(), prescription, resident, medication, tstzrange(now(), NULL), known, amount,
                            unit, schedule, first_day, written_by
                          FROM care.prescription_version WHERE prescription = ?""",
                        CareFixture.id(prescription)))
                .hasMessageContaining("prescription_version_one_at_a_time");
        assertThatThrownBy(() -> AccountsFixture.update(
                        "UPDATE care.prescription_version SET known = tstzrange(lower(known) - interval '1 day', now())"
                                + " WHERE prescription = ?",
                        CareFixture.id(prescription)))
                .hasMessageContaining("stays");
    }

    @Test
    void what_is_sent_again_under_its_key_is_prescribed_once_though_it_was_changed_since() {
        var key = UUID.randomUUID().toString();
        var terms = round.terms(TWICE)
                .add("notes", " Con la comida ")
                .add("doses", 20)
                .build();
        var sent = round.prescribing(Json.createObjectBuilder(terms).add("key", key));
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        changed(sent.json(), change(MORNING));

        var again = round.prescribing(Json.createObjectBuilder(terms).add("key", key));

        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(again.json().getString("id")).isEqualTo(sent.json().getString("id"));
        assertThat(again.json().getString("sentence")).isEqualTo("Every day at 08:00");
        assertThat(round.prescribing(
                                Json.createObjectBuilder(terms).add("key", key).add("amount", 2))
                        .problem())
                .isEqualTo("key-reused");
        assertThat(CareFixture.items(
                        round.carer().client().get(round.prescriptionsPath()).json()))
                .hasSize(1);
        assertThatThrownBy(() -> AccountsFixture.update(
                        "INSERT INTO care.prescription (id, key, resident, medication, written_at, written_by, version)"
                                + " SELECT gen_random_uuid(), key, resident, medication, written_at, written_by, 1"
                                + " FROM care.prescription WHERE id = ?",
                        CareFixture.id(sent.json())))
                .hasMessageContaining("prescription_key");
    }

    @Test
    void a_change_by_who_has_seen_another_version_is_refused() {
        var prescription = round.prescription(MORNING);
        changed(prescription, change(TWICE));

        var late = round.carer()
                .client()
                .with("If-Match", "\"v" + prescription.getInt("version") + "\"")
                .put(path(prescription), change(MORNING).build());

        assertThat(late.problem()).isEqualTo("stale");
    }

    @Test
    void a_change_in_the_past_is_refused() {
        var prescription = round.prescription(MORNING);
        var change =
                change(TWICE).add("effective", Instant.now().minusSeconds(60).toString());

        assertThat(round.carer()
                        .client()
                        .put(path(prescription), change.build())
                        .problem())
                .isEqualTo("change-in-past");
    }

    @ParameterizedTest
    @CsvSource({"substance,Penicilina", "atc,J01CA04", "name,Penicilina sódica"})
    void what_the_resident_is_allergic_to_is_refused_unless_a_reason_confirms_it(String by, String value) {
        var resident = round.care()
                .resident(CareFixture.person("Antonio")
                        .add(
                                "allergies",
                                Json.createArrayBuilder()
                                        .add(Json.createObjectBuilder()
                                                .add("substance", "penicilina")
                                                .add("atc", "J01C"))));
        var unique = "name".equals(by) ? value + " " + AccountsFixture.newName() : value;
        var terms = RoundFixture.terms(round.medication(drug().add(by, unique)), MORNING)
                .build();
        var path = CareFixture.path(resident) + "/medication/prescriptions";
        var client = round.carer().client();

        var refused = client.post(path, terms);
        assertThat(refused.problem()).isEqualTo("allergy-unconfirmed");
        assertThat(refused.json().getString("detail")).contains("penicilina");
        var confirmed = client.post(
                path,
                Json.createObjectBuilder(terms)
                        .add("allergyReason", "Desensibilizada en el hospital")
                        .build());
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(201);
        assertThat(confirmed.json().getString("confirmedAllergy")).isEqualTo("Desensibilizada en el hospital");
        assertThat(AccountsFixture.find(
                        "SELECT convert_from(body, 'UTF8')::jsonb #>> '{data,allergyConfirmed}' FROM kernel.ledger_entry"
                                + " WHERE kind = 'prescription.added' AND subject = ?",
                        "care/residents/" + resident.getString("id")))
                .isEqualTo("true");
    }

    @Test
    void an_allergy_that_was_entered_since_is_confirmed_by_the_next_change_once() {
        var prescription = round.prescription(MORNING);
        AccountsFixture.update(
                "INSERT INTO care.allergy (resident, substance) SELECT ?, name FROM care.medication WHERE id = ?::uuid",
                CareFixture.id(round.resident()),
                prescription.getString("medication"));
        var client = round.carer().client();

        assertThat(client.put(path(prescription), change(TWICE).build()).problem())
                .isEqualTo("allergy-unconfirmed");
        var confirmed = changed(prescription, change(TWICE).add("allergyReason", "Lo tolera"));
        assertThat(confirmed.getString("confirmedAllergy")).isEqualTo("Lo tolera");
        assertThat(changed(prescription, change(MORNING)).getString("confirmedAllergy"))
                .isEqualTo("Lo tolera");

        try (var reader = Json.createReader(
                new StringReader(client.get(path(prescription) + "/versions").text()))) {
            var versions = reader.readArray().getValuesAs(JsonObject.class);
            assertThat(versions.get(versions.size() - 1).containsKey("confirmedAllergy"))
                    .as("nobody had confirmed it when it was written")
                    .isFalse();
        }
        assertThat(AccountsFixture.find(
                        "SELECT string_agg(convert_from(body, 'UTF8')::jsonb #>> '{data,allergyConfirmed}', ' ' ORDER BY id)"
                                + " FROM kernel.ledger_entry WHERE kind = 'prescription.changed' AND subject = ?",
                        "care/residents/" + round.resident().getString("id")))
                .isEqualTo("true false");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'amount':0            | invalid-values  | amount",
                "'amount':-1           | invalid-values  | amount",
                "'amount':0.00001      | invalid-values  | amount",
                "'amount':'two'        | malformed-json  |",
                "'to':'2020-01-01'     | period-reversed |",
                "'from':'2026-02-30'   | malformed-json  |",
                "'from':'1990-01-01'   | invalid-values  | from",
                "'doses':0             | invalid-values  | doses",
                "'schedule':{'kind':'EVERY_HOURS','every':'PT0H','first':'2026-11-21T08:00'} | invalid-values | schedule.every",
                "'schedule':{'kind':'EVERY_HOURS','every':'PT8H','first':'9999-11-21T08:00'} | invalid-values | schedule.first",
                "'schedule':{'kind':'EVERY_DAYS','interval':2,'first':'9999-11-21','times':['08:00']} | invalid-values | schedule.first",
                "'from':'2026-11-21','to':'2026-11-22','schedule':{'kind':'EVERY_HOURS','every':'PT8H','first':'2026-11-23T00:00'} | invalid-values | schedule.first",
                "'schedule':{'kind':'AT_TIMES','times':[]}                                   | invalid-values | schedule.times",
                "'schedule':null       | invalid-values  | schedule",
                "'medication':'01990000-0000-7000-8000-000000000000' | invalid-values | medication",
            })
    void a_prescription_that_is_none_is_refused_and_nothing_is_kept(String part, String problem, String field) {
        var terms = Json.createObjectBuilder(round.terms(MORNING).build());
        json("{" + part + "}").forEach(terms::add);

        var answer = round.prescribing(terms);

        assertThat(answer.problem()).as(answer.text()).isEqualTo(problem);
        if (field != null) {
            assertThat(answer.json().getJsonArray("violations").getJsonObject(0).getString("field"))
                    .isEqualTo(field);
        }
        assertThat(CareFixture.items(round.carer()
                        .client()
                        .get(round.prescriptionsPath() + "?ended=true")
                        .json()))
                .isEmpty();
    }

    @Test
    void a_relative_reads_it_with_consent_only_and_each_read_is_audited() {
        var prescription = round.prescription(MORNING);
        var resident = round.resident();
        var allowed = round.care().relative(resident, DataKind.MEDICATION);
        var other = round.care().relative(resident, DataKind.WELLNESS);

        assertThat(CareFixture.items(
                        allowed.client().get(round.prescriptionsPath()).json()))
                .hasSize(1);
        assertThat(allowed.client().get(path(prescription)).status()).isEqualTo(200);
        assertThat(CareFixture.reads(resident, allowed, "MEDICATION")).isEqualTo(2);
        for (var nobody : List.of(other, AccountsFixture.administrator(), AccountsFixture.withRole(Role.RELATIVE))) {
            assertThat(nobody.client().get(round.prescriptionsPath()).problem()).isEqualTo("not-found");
            assertThat(nobody.client().get(path(prescription)).problem()).isEqualTo("not-found");
            assertThat(nobody.client().get(path(prescription) + "/versions").problem())
                    .isEqualTo("not-found");
        }
        assertThat(allowed.client()
                        .put(path(prescription), change(TWICE).build())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_window_longer_than_a_month_or_reversed_is_refused() {
        var path = CareFixture.path(round.resident()) + "/medication/doses?from=2026-01-01T00:00:00Z&to=";
        var client = round.carer().client();

        assertThat(client.get(path + "2026-03-01T00:00:00Z").problem()).isEqualTo("period-too-long");
        assertThat(client.get(path + "2025-03-01T00:00:00Z").problem()).isEqualTo("period-reversed");
        var crooked = client.get(path + "tomorrow");
        assertThat(crooked.problem()).isEqualTo("invalid-values");
        assertThat(crooked.json().getJsonArray("violations").getJsonObject(0).getString("field"))
                .isEqualTo("to");
    }
}
