package town.plaza.care.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.care.CareFixture;
import town.plaza.care.RoundFixture;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient.Answer;

/** Medications and prescriptions come in by CSV as they are entered by hand; a bad line is named. */
@OnPlaza
class MedicationImportsIT {

    private static final String HEADER =
            "resident,medication,amount,kind,times,weekdays,interval,every,first,minimum,most,from,to,doses,allergyreason,prescriber,notes\n";

    private final RoundFixture round = new RoundFixture();
    private final String name = "Losartán " + AccountsFixture.newName();

    private Answer send(String what, String mode, String csv) {
        return round.carer()
                .client()
                .with("Content-Type", "text/csv")
                .send("POST", "/api/care/imports/" + what + "?mode=" + mode, BodyPublishers.ofString(csv));
    }

    private static JsonObject fault(Answer answer, int index) {
        return answer.json().getJsonArray("faults").getJsonObject(index);
    }

    private String line(String rest) {
        return round.resident().getString("name") + "," + name + " 50 mg," + rest + "\n";
    }

    @Test
    void a_bad_line_4711_of_medications_is_named_and_the_rest_imported() {
        var csv = "name;substance;strength;unit;atc\n"
                + IntStream.rangeClosed(2, 5000)
                        .mapToObj(line -> name + ";Losartán;" + line + " mg;" + (line == 4711 ? "BUCKET" : "tablet")
                                + ";C09CA01\n")
                        .collect(Collectors.joining());

        var refused = send("medications", "all", csv);
        assertThat(refused.problem()).isEqualTo("csv-bad-lines");
        assertThat(refused.json().getJsonArray("violations").getJsonObject(0).getString("field"))
                .isEqualTo("lines[4711].unit");
        var outcome = send("medications", "good", csv);
        assertThat(outcome.json().getInt("imported")).as(outcome.text()).isEqualTo(4998);
        assertThat(fault(outcome, 0).getInt("line")).isEqualTo(4711);
        assertThat(send("medications", "good", csv).json().getInt("imported")).isZero();
    }

    @Test
    void prescriptions_of_every_kind_are_imported_and_due() {
        send("medications", "all", "name,strength,unit\n" + name + ",50 mg,TABLET\n");
        var from = CareFixture.TODAY.plusDays(7);

        var outcome = send(
                "prescriptions",
                "all",
                HEADER
                        + line("1,AT_TIMES,08:00 20:00,,,,,,," + from + ",,,")
                        + line("\"0,5\",ON_WEEKDAYS,09:00,MONDAY FRIDAY,,,,,," + from + ",,,")
                        + line("1,EVERY_DAYS,09:00,,3,,,,," + from + ",,,")
                        + line("1,EVERY_HOURS,,,,PT8H," + from + "T06:00,,," + from + ",,9,")
                        + line("1,AS_NEEDED,,,,,,PT6H,4," + from + ",,,"));

        assertThat(outcome.json().getInt("imported")).as(outcome.text()).isEqualTo(5);
        assertThat(CareFixture.items(
                        round.carer().client().get(round.prescriptionsPath()).json()))
                .hasSize(5);
    }

    @Test
    void the_same_file_twice_prescribes_once_and_so_does_the_same_line() {
        send("medications", "all", "name,strength,unit\n" + name + ",50 mg,TABLET\n");
        var csv = HEADER
                + line("1,AT_TIMES,08:00 20:00,,,,,,," + CareFixture.TODAY + ",,,")
                + line("1.0,AT_TIMES,20:00 08:00,,,,,,," + CareFixture.TODAY + ",,,")
                + line("2,AT_TIMES,08:00 20:00,,,,,,," + CareFixture.TODAY + ",,,")
                + line("1,AS_NEEDED,,,,,,PT6H,4," + CareFixture.TODAY + ",,,");
        var first = send("prescriptions", "good", csv);
        assertThat(first.json().getInt("imported")).as(first.text()).isEqualTo(3);
        assertThat(fault(first, 0).getInt("line")).isEqualTo(3);

        var again = send("prescriptions", "good", csv);

        assertThat(again.json().getInt("imported")).as(again.text()).isZero();
        assertThat(again.json().getJsonArray("faults").getValuesAs(JsonObject.class))
                .extracting(each -> each.getInt("line") + " " + each.getString("field"))
                .containsExactly("2 medication", "3 medication", "4 medication", "5 medication");
        assertThat(CareFixture.items(
                        round.carer().client().get(round.prescriptionsPath()).json()))
                .hasSize(3);
        assertThat(send("prescriptions", "all", csv).problem()).isEqualTo("csv-bad-lines");
    }

    @Test
    void what_was_stopped_or_changed_is_not_imported_again_for_the_same_days() {
        send("medications", "all", "name,strength,unit\n" + name + ",50 mg,TABLET\n");
        var csv = HEADER
                + line("1,AT_TIMES,08:00,,,,,,," + CareFixture.TODAY.minusDays(2) + ",,,")
                + line("1,AT_TIMES,09:00,,,,,,," + CareFixture.TODAY.plusDays(2) + ",,,");
        assertThat(send("prescriptions", "all", csv).status()).isEqualTo(200);
        var client = round.carer().client();
        for (var each : CareFixture.items(client.get(round.prescriptionsPath()).json())) {
            var answer =
                    each.getString("from").equals(CareFixture.TODAY.plusDays(2).toString())
                            ? client.put(
                                    RoundFixture.path(each),
                                    RoundFixture.json("{'amount':2,'schedule':{'kind':'AT_TIMES','times':['10:00']}}"))
                            : client.post(RoundFixture.path(each) + "/stop", RoundFixture.json("{'reason':'Alta'}"));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        }

        assertThat(send("prescriptions", "good", csv).json().getInt("imported")).isZero();
    }

    @Test
    void nothing_is_prescribed_for_who_has_left() {
        send("medications", "all", "name,strength,unit\n" + name + ",50 mg,TABLET\n");
        round.carer()
                .client()
                .post(
                        CareFixture.path(round.resident()) + "/leave",
                        RoundFixture.json("{'on':'" + CareFixture.TODAY + "'}"));

        var outcome =
                send("prescriptions", "good", HEADER + line("1,AT_TIMES,08:00,,,,,,," + CareFixture.TODAY + ",,,"));

        assertThat(outcome.json().getInt("imported")).as(outcome.text()).isZero();
        assertThat(fault(outcome, 0).getString("field")).isEqualTo("resident");
    }

    @Test
    void what_cannot_be_prescribed_is_named_by_line_and_column() {
        send("medications", "all", "name,strength,unit\n" + name + ",50 mg,TABLET\n");
        var resident = round.care()
                .resident(CareFixture.person("Alérgico " + round.room())
                        .add(
                                "allergies",
                                Json.createArrayBuilder()
                                        .add(Json.createObjectBuilder().add("substance", "losartan"))));
        var good = "1,AT_TIMES,08:00,,,,,,," + CareFixture.TODAY + ",,,";

        var outcome = send(
                "prescriptions",
                "good",
                HEADER
                        + line("0,AT_TIMES,08:00,,,,,,," + CareFixture.TODAY + ",,,")
                        + line("5.000,AT_TIMES,08:00,,,,,,," + CareFixture.TODAY + ",,,")
                        + line("\"5,000\",AT_TIMES,08:00,,,,,,," + CareFixture.TODAY + ",,,")
                        + line("1,AT_TIMES,25:00,,,,,,," + CareFixture.TODAY + ",,,")
                        + line("1,EVERY_HOURS,,,,PT0H,2026-11-21T08:00,,," + CareFixture.TODAY + ",,,")
                        + line("1,EVERY_HOURS,,,,PT8H,2099-11-21T08:00,,," + CareFixture.TODAY + ",,,")
                        + "Nobody," + name + " 50 mg," + good + "\n"
                        + round.resident().getString("name") + ",Nothing," + good + "\n"
                        + resident.getString("name") + "," + name + " 50 mg," + good + "\n"
                        + resident.getString("name") + "," + name + " 50 mg," + good + "Lo tolera\n"
                        + line(good + "," + "a".repeat(121) + ",")
                        + line(good + ",,\"" + "a".repeat(2001) + "\"")
                        + line(good + "a".repeat(501) + ",,")
                        + line(good + ",\"Dra. Ríos\nDr. Gil\",")
                        + line(",AT_TIMES,08:00,,,,,,," + CareFixture.TODAY + ",,,")
                        + line("1,AT_TIMES,08:00,,,,,,,,,,"));

        assertThat(outcome.json().getInt("imported")).as(outcome.text()).isEqualTo(1);
        assertThat(outcome.json().getJsonArray("faults").getValuesAs(JsonObject.class))
                .extracting(each -> each.getInt("line") + " " + each.getString("field"))
                .containsExactly(
                        "2 amount",
                        "3 amount",
                        "4 amount",
                        "5 schedule.times",
                        "6 schedule.every",
                        "7 schedule.first",
                        "8 resident",
                        "9 medication",
                        "10 allergyreason",
                        "12 prescriber",
                        "13 notes",
                        "14 allergyreason",
                        "15 prescriber",
                        // the line before takes two
                        "17 amount",
                        "18 from");
    }
}
