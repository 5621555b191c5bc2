package town.plaza.care.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.care.CareFixture.TODAY;
import static town.plaza.care.CareFixture.json;
import static town.plaza.care.CareFixture.path;
import static town.plaza.care.CareFixture.person;
import static town.plaza.care.CareFixture.reads;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.care.CareFixture;
import town.plaza.care.RoundFixture;
import town.plaza.care.entity.DataKind;
import town.plaza.kernel.pdf.Paper;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;

@OnPlaza
class FollowUpReportIT {

    private final CareFixture care = new CareFixture();
    private final PlazaClient carer = care.carer().client();
    private final JsonObject resident =
            care.resident(person("Ángeles Wójcik Łuczak").add("room", "7"));
    private final String report = path(resident) + "/report";

    /** A month with a decline, a measurement, and two activities of which one was missed. */
    private void month() {
        care.month(resident, 3, 3);
        carer.put(path(resident) + "/wellness/" + TODAY, json("{\"energy\": 2, \"mood\": \"VERY_LOW\"}"));
        carer.post(
                path(resident) + "/vital-signs",
                json("{\"breaths\": 22, \"saturation\": 93, \"oxygen\": true, \"systolic\": 105, \"pulse\": 95,"
                        + " \"consciousness\": \"ALERT\", \"temperature\": 38.2}"));
        activity("Taller de memoria", true);
        activity("Paseo por la vega", false);
        activity("Con Ștefan Țurcanu e Иван", true);
    }

    private void activity(String name, boolean attended) {
        var activity = carer.post(
                        "/api/care/activities",
                        Json.createObjectBuilder()
                                .add("name", name)
                                .add("start", TODAY.minusDays(2) + "T11:00")
                                .add("minutes", 45)
                                .add("capacity", 9)
                                .build())
                .json();
        var place = "/api/care/activities/" + activity.getString("id") + "/participants/" + resident.getString("id");
        carer.put(place, json("{}"));
        carer.post(
                place + "/attendance",
                Json.createObjectBuilder().add("attended", attended).build());
    }

    private String pdf(String language) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(PlazaClient.BASE + report + "/pdf"))
                .header("Cookie", "plaza_session=" + care.carer().session())
                .header("Accept-Language", language)
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .doesNotContain("jcik")
                .contains(TODAY + ".pdf");
        return Paper.text(answer.body());
    }

    @Test
    void it_counts_what_happened() {
        month();
        var view = carer.get(report).json();

        assertThat(view.getJsonObject("activities").getInt("signedUp")).isEqualTo(3);
        assertThat(view.getJsonObject("activities").getInt("attended")).isEqualTo(2);
        assertThat(view.getJsonObject("activities").getInt("missed")).isEqualTo(1);
        var wellness = view.getJsonObject("wellness");
        assertThat(wellness.getInt("days")).isEqualTo(28);
        assertThat(wellness.getInt("recorded")).isEqualTo(28);
        // 25 days of 7, then 3, 3 and 2
        assertThat(wellness.getJsonNumber("meanEnergy").bigDecimalValue()).isEqualByComparingTo("6.5");
        assertThat(wellness.getInt("lowest")).isEqualTo(2);
        assertThat(view.getJsonObject("vitalSigns")
                        .getJsonObject("worst")
                        .getJsonObject("news2")
                        .getInt("total"))
                .isEqualTo(9);
        assertThat(view.getJsonArray("alerts")).hasSize(1);
        assertThat(reads(resident, care.carer(), "RESIDENT")).isEqualTo(1);
    }

    @Test
    void the_pdf_says_the_same_in_spanish() throws IOException, InterruptedException {
        month();

        assertThat(pdf("es"))
                .contains("Informe de seguimiento", "Ángeles Wójcik Łuczak", "Habitación 7", "14 de mayo de 1938")
                .contains("Días anotados: 28 de 28", "Energía media 6,5, de 2 a 7", "bueno 27", "muy bajo 1")
                .contains("NEWS2 más alto: 9, riesgo alto")
                .contains("Con plaza en 3; vino a 2, faltó a 1", "Taller de memoria", "Paseo por la vega")
                .contains("Menos energía de lo habitual", "Con Ștefan Țurcanu e Иван");
    }

    @Test
    void and_in_english() throws IOException, InterruptedException {
        month();

        assertThat(pdf("en"))
                .contains("Follow-up report", "Ángeles Wójcik Łuczak", "Room 7", "14 May 1938")
                .contains("Days recorded: 28 of 28", "Mean energy 6.5, from 2 to 7", "good 27", "very low 1")
                .contains("Highest NEWS2: 9, high risk")
                .contains("Signed up for 3; came to 2, missed 1", "Less energy than usual");
    }

    @Test
    void a_resident_of_whom_nothing_is_recorded_has_one_too() throws IOException, InterruptedException {
        assertThat(pdf("en")).contains("Days recorded: 0 of 28", "No alerts", "Doses due: 0");
        assertThat(carer.get(report + "?from=" + TODAY.minusDays(700)).status()).isEqualTo(200);
        assertThat(carer.get(report + "?from=" + TODAY.minusDays(731)).problem())
                .isEqualTo("invalid-values");
    }

    @Test
    void all_measurements_and_activities_of_the_period_are_counted() {
        AccountsFixture.update(
                """
                INSERT INTO care.vital_signs (id, resident, measured_at, breaths, saturation, scale, oxygen, systolic, pulse,
                    consciousness, temperature, recorded_at, recorded_by, struck_at, struck_by, struck_reason)
                SELECT uuidv7(), ?, now() - interval '1 hour' * n, 16, 97, 1, false, CASE WHEN n = 900 THEN 100 ELSE 120 END,
                    72, 'ALERT', 36.6, now(), by, CASE WHEN n = 1 THEN now() END, CASE WHEN n = 1 THEN by END,
                    CASE WHEN n = 1 THEN 'Error' END
                FROM generate_series(1, 900) AS n, (SELECT ?::uuid) AS carer (by)""",
                CareFixture.id(resident),
                care.carer().id());
        AccountsFixture.update(
                """
                WITH activity AS (
                    INSERT INTO care.activity (id, name, starts_at, minutes, capacity, planned_at, planned_by, version)
                    SELECT uuidv7(), 'Paseo', now() - interval '1 hour' * n, 60, 8, now(), ?, 0
                    FROM generate_series(1, 820) AS n RETURNING id)
                INSERT INTO care.participation (activity, resident, signed_up_at, signed_up_by, attended, recorded_at, recorded_by)
                SELECT id, ?, now(), by, true, now(), by FROM activity, (SELECT ?::uuid) AS carer (by)""",
                care.carer().id(),
                CareFixture.id(resident),
                care.carer().id());

        var view = carer.get(report + "?from=" + TODAY.minusDays(60)).json();

        var signs = view.getJsonObject("vitalSigns");
        assertThat(signs.getInt("measured")).isEqualTo(899);
        assertThat(signs.getJsonObject("newest").getInt("systolic")).isEqualTo(120);
        assertThat(signs.getJsonObject("worst").getInt("systolic")).isEqualTo(100);
        assertThat(view.getJsonObject("activities").getInt("signedUp")).isEqualTo(820);
        assertThat(view.getJsonObject("activities").getInt("attended")).isEqualTo(820);
    }

    @Test
    void doses_are_counted_as_the_round_recorded_them() {
        var round = new RoundFixture();
        var due = RoundFixture.dose(0);
        var given = round.prescription(RoundFixture.daily(0));
        var refused = round.prescription(RoundFixture.daily(0));
        round.recorded(RoundFixture.given(given, due));
        round.recorded(RoundFixture.outcome(refused, due, "REFUSED").add("reason", "No quiere"));
        var day = LocalDate.ofInstant(due, CareFixture.ZONE);
        var doses = round.carer()
                .client()
                .get(path(round.resident()) + "/report?from=" + day + "&to=" + day)
                .json()
                .getJsonObject("doses");

        assertThat(doses.getInt("due")).isEqualTo(2);
        assertThat(doses.getInt("given")).isEqualTo(1);
        assertThat(doses.getInt("refused")).isEqualTo(1);
        assertThat(doses.getJsonNumber("adherence").bigDecimalValue()).isEqualByComparingTo("50.0");
    }

    @Test
    void it_is_the_carers() {
        for (var other : new PlazaClient[] {
            AccountsFixture.administrator().client(),
            care.relative(resident, DataKind.values()).client()
        }) {
            assertThat(other.get(report).status()).isEqualTo(404);
            assertThat(other.get(report + "/pdf").status()).isEqualTo(404);
        }
    }
}
