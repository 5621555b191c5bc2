package town.plaza.care;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.server.PlazaClient.Answer;

/** Valid medications, prescriptions and outcomes in one line, in rooms that no other test has. */
public final class RoundFixture {

    public static final String MEDICATIONS = "/api/care/medications";
    public static final String ROUND = "/api/care/round";
    public static final String OUTCOMES = ROUND + "/outcomes";

    private static final Instant BEGIN = Instant.now().truncatedTo(ChronoUnit.MINUTES);

    private final CareFixture care = new CareFixture();
    private final String room = AccountsFixture.newName().replace("person", "M");
    private JsonObject resident;

    public CareFixture care() {
        return care;
    }

    public Person carer() {
        return care.carer();
    }

    /** The room of this fixture's resident. */
    public String room() {
        return room;
    }

    public JsonObject resident() {
        if (resident == null) {
            resident = care.resident(CareFixture.person("Rosa " + room).add("room", room));
        }
        return resident;
    }

    public static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
            return reader.readObject();
        }
    }

    /** The body of a valid medication that the catalogue has not yet. */
    public static JsonObjectBuilder drug() {
        return Json.createObjectBuilder()
                .add("name", "Metformina " + AccountsFixture.newName())
                .add("strength", "850 mg")
                .add("unit", "TABLET");
    }

    public JsonObject medication() {
        return medication(drug());
    }

    public JsonObject medication(JsonObjectBuilder drug) {
        var answer = carer().client().post(MEDICATIONS, drug.build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    /** The body of a prescription of one of a new medication from yesterday on. */
    public JsonObjectBuilder terms(String schedule) {
        return terms(medication(), schedule);
    }

    public static JsonObjectBuilder terms(JsonObject medication, String schedule) {
        return Json.createObjectBuilder()
                .add("medication", medication.getString("id"))
                .add("amount", 1)
                .add("schedule", json(schedule))
                .add("from", CareFixture.TODAY.minusDays(1).toString());
    }

    public String prescriptionsPath() {
        return CareFixture.path(resident()) + "/medication/prescriptions";
    }

    public Answer prescribing(JsonObjectBuilder terms) {
        return carer().client().post(prescriptionsPath(), terms.build());
    }

    /** From now on another amount, by another schedule. */
    public void change(JsonObject prescription, int amount, String schedule) {
        var changed = carer().client()
                .put(
                        path(prescription),
                        Json.createObjectBuilder()
                                .add("amount", amount)
                                .add("schedule", json(schedule))
                                .build());
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    /** One that was entered a month ago, so that its doses of these days are the home's to give. */
    public JsonObject prescription(JsonObjectBuilder terms) {
        var answer = prescribing(terms);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        AccountsFixture.update(
                """
                WITH aged AS (
                    UPDATE care.prescription SET written_at = written_at - interval '1 month' WHERE id = ? RETURNING resident)
                UPDATE care.resident_round SET revision = revision + 1 WHERE resident = (SELECT resident FROM aged)""",
                CareFixture.id(answer.json()));
        return answer.json();
    }

    public JsonObject prescription(String schedule) {
        return prescription(terms(schedule));
    }

    public static String path(JsonObject prescription) {
        return "/api/care/prescriptions/" + prescription.getString("id");
    }

    /** Daily at the minute that is so many hours from now. */
    public static String daily(int hoursFromNow) {
        return daily(dose(hoursFromNow));
    }

    /** Daily at these moments' time of day. */
    public static String daily(Instant... moments) {
        return Stream.of(moments)
                .map(moment -> "'" + time(moment) + "'")
                .collect(Collectors.joining(",", "{'kind':'AT_TIMES','times':[", "]}"));
    }

    /** So many hours from the minute in which the tests began; whole days by the clock on the wall. */
    public static Instant dose(int hoursFromNow) {
        return hoursFromNow % 24 == 0
                ? BEGIN.atZone(CareFixture.ZONE).plusDays(hoursFromNow / 24).toInstant()
                : BEGIN.plus(hoursFromNow, ChronoUnit.HOURS);
    }

    private static LocalTime time(Instant moment) {
        return LocalTime.ofInstant(moment, CareFixture.ZONE);
    }

    /** The body of a dose that was given. */
    public static JsonObjectBuilder given(JsonObject prescription, Instant due) {
        return outcome(prescription, due, "GIVEN").add("amount", 1);
    }

    public static JsonObjectBuilder outcome(JsonObject prescription, Instant due, String outcome) {
        var body = Json.createObjectBuilder()
                .add("prescription", prescription.getString("id"))
                .add("outcome", outcome)
                .add("key", UUID.randomUUID().toString());
        return due == null ? body : body.add("due", due.toString());
    }

    public Answer recording(JsonObjectBuilder outcome) {
        return carer().client().post(OUTCOMES, outcome.build());
    }

    public JsonObject recorded(JsonObjectBuilder outcome) {
        var answer = recording(outcome);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    /** What the round says of this fixture's room, all states. */
    public JsonObject round() {
        var answer = carer().client()
                .get(ROUND + "?limit=100&room=" + room
                        + "&state=UPCOMING&state=DUE&state=LATE&state=MISSED&state=RECORDED");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    public List<JsonObject> doses() {
        return CareFixture.items(round());
    }

    /** How this fixture's resident followed each prescription. */
    public List<JsonObject> adherence(LocalDate from, LocalDate to) {
        var answer =
                carer().client().get(CareFixture.path(resident()) + "/medication/adherence?from=" + from + "&to=" + to);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        try (var reader = Json.createReader(new StringReader(answer.text()))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    /** The state of one dose. */
    public String state(JsonObject prescription, Instant due) {
        return doses().stream()
                .filter(dose -> dose.getString("prescription").equals(prescription.getString("id")))
                .filter(dose -> dose.getString("due").equals(due.toString()))
                .map(dose -> dose.getString("state"))
                .findFirst()
                .orElse("none");
    }
}
