package town.plaza.care;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.care.entity.DataKind;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.security.Role;

/** Valid things of the home in one line. */
public final class CareFixture {

    public static final String RESIDENTS = "/api/care/residents";
    public static final ZoneId ZONE = ZoneId.of("Europe/Madrid");
    public static final LocalDate TODAY = LocalDate.now(ZONE);

    private final Person carer = AccountsFixture.withRole(Role.CARER);

    /** The carer of this fixture. */
    public Person carer() {
        return carer;
    }

    /** The body of a valid resident. */
    public static JsonObjectBuilder person(String name) {
        return Json.createObjectBuilder().add("name", name).add("born", "1938-05-14");
    }

    public JsonObject resident() {
        return resident(person("Carmen Hidalgo Ruiz"));
    }

    public JsonObject resident(JsonObjectBuilder person) {
        var answer = carer.client().post(RESIDENTS, person.build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    /** Somebody who may see these kinds of the resident's data; tied behind the application's back. */
    public Person relative(JsonObject resident, DataKind... kinds) {
        var relative = AccountsFixture.withRole(Role.RELATIVE);
        tie(relative, resident, kinds);
        return relative;
    }

    public UUID tie(Person relative, JsonObject resident, DataKind... kinds) {
        var tie = Ids.next();
        AccountsFixture.update(
                "INSERT INTO care.relative (id, account, resident, tied_at, tied_by, version) VALUES (?, ?, ?, now(), ?, 0)",
                tie,
                relative.id(),
                id(resident),
                carer.id());
        for (var kind : kinds) {
            AccountsFixture.update(
                    "INSERT INTO care.consent (id, relative, kind, given_at, given_by) VALUES (?, ?, ?, now(), ?)",
                    Ids.next(),
                    tie,
                    kind.name(),
                    carer.id());
        }
        return tie;
    }

    /** Four weeks of energy 7 and good spirits, then these energies, the last of them yesterday or, with three, today. */
    public void month(JsonObject resident, int... last) {
        var yesterdayIsLast = last.length < 3 ? 1 : 0;
        for (var ago = 30; ago >= yesterdayIsLast; ago--) {
            var index = last.length - 1 - (ago - yesterdayIsLast);
            AccountsFixture.update(
                    "INSERT INTO care.wellness (id, resident, day, energy, mood, recorded_at, recorded_by, version)"
                            + " VALUES (?, ?, ?, ?, 'GOOD', now(), ?, 0)",
                    Ids.next(),
                    id(resident),
                    TODAY.minusDays(ago),
                    index < 0 ? 7 : last[index],
                    carer.id());
        }
    }

    /** With something in each part of the file: a decline and its alert, vital signs, an activity, a relative. */
    public JsonObject residentWithHistory() {
        var resident = resident(person("Carmen Hidalgo Ruiz")
                .add("room", "12")
                .add("diet", "Sin sal")
                .add("contact", "Su hija Ana, 600 000 000")
                .add(
                        "allergies",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("substance", "Penicilina")
                                        .add("atc", "J01C"))));
        month(resident, 3, 3);
        var client = carer.client();
        client.put(path(resident) + "/wellness/" + TODAY, json("{\"energy\": 2, \"mood\": \"LOW\"}"));
        for (var pulse : List.of(70, 95)) {
            client.post(
                    path(resident) + "/vital-signs",
                    json("{\"breaths\": 22, \"saturation\": 93, \"oxygen\": true, \"systolic\": 105, \"pulse\": "
                            + pulse + ", \"consciousness\": \"ALERT\", \"temperature\": 38.2}"));
        }
        var activity = client.post(
                        "/api/care/activities",
                        json("{\"name\": \"Paseo por la vega\", \"start\": \"" + TODAY
                                + "T00:05\", \"minutes\": 60, \"capacity\": 8, \"place\": \"Puerta principal\"}"))
                .json();
        client.put(
                "/api/care/activities/" + activity.getString("id") + "/participants/" + resident.getString("id"),
                json("{}"));
        relative(resident, DataKind.WELLNESS);
        return resident;
    }

    public static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    public static UUID id(JsonObject thing) {
        return UUID.fromString(thing.getString("id"));
    }

    public static String path(JsonObject resident) {
        return RESIDENTS + "/" + resident.getString("id");
    }

    /** The items of a list. */
    public static List<JsonObject> items(JsonObject page) {
        return page.getJsonArray("items").getValuesAs(JsonObject.class);
    }

    /** How often the audit log says that somebody read this kind of a resident's data. */
    public static int reads(JsonObject resident, Person by, String kind) {
        return Integer.parseInt(AccountsFixture.find(
                "SELECT count(*) FROM kernel.ledger_entry WHERE kind = 'resident.read' AND subject = ? AND actor = ?"
                        + " AND convert_from(body, 'UTF8')::jsonb #>> '{data,kind}' = ?",
                "care/residents/" + resident.getString("id"),
                by.id(),
                kind));
    }
}
