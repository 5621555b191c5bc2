package town.plaza.care.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.care.CareFixture.RESIDENTS;
import static town.plaza.care.CareFixture.TODAY;
import static town.plaza.care.CareFixture.id;
import static town.plaza.care.CareFixture.items;
import static town.plaza.care.CareFixture.path;
import static town.plaza.care.CareFixture.person;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.care.CareFixture;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;

@OnPlaza
class ImportsIT {

    private static final int LINES = 10_000;

    private final CareFixture care = new CareFixture();
    private final PlazaClient carer = care.carer().client();
    private final String mark = "Zz" + UUID.randomUUID().toString().substring(0, 8);

    private PlazaClient.Answer send(String what, String mode, String csv) {
        return carer.with("Content-Type", "text/csv")
                .send("POST", "/api/care/imports/" + what + "?mode=" + mode, BodyPublishers.ofString(csv));
    }

    private String residents(int bad) {
        return "name,born,room\n"
                + IntStream.rangeClosed(2, LINES + 1)
                        .mapToObj(line -> mark + " " + line + "," + (line == bad ? "1938-02-30" : "1938-02-03") + ","
                                + line % 50 + "\n")
                        .collect(Collectors.joining());
    }

    private int imported() {
        return Integer.parseInt(
                AccountsFixture.find("SELECT count(*) FROM care.resident WHERE display_name LIKE ?", mark + " %"));
    }

    private static List<JsonObject> faults(PlazaClient.Answer answer) {
        return answer.json().getJsonArray("faults").getValuesAs(JsonObject.class);
    }

    @Test
    void one_bad_line_of_ten_thousand_is_named_and_stops_everything() {
        var refused = send("residents", "all", residents(4711));

        assertThat(refused.problem()).isEqualTo("csv-bad-lines");
        assertThat(refused.json().getJsonArray("violations").getJsonObject(0).getString("field"))
                .isEqualTo("lines[4711].born");
        assertThat(refused.json().getString("detail")).contains("1").contains("4,711");
        assertThat(imported()).isZero();
    }

    @Test
    void or_only_itself_where_the_rest_is_wanted() {
        var outcome = send("residents", "good", residents(4711));

        assertThat(outcome.json().getInt("imported")).isEqualTo(LINES - 1);
        assertThat(outcome.json().getInt("bad")).isEqualTo(1);
        assertThat(faults(outcome)).singleElement().satisfies(fault -> {
            assertThat(fault.getInt("line")).isEqualTo(4711);
            assertThat(fault.getString("field")).isEqualTo("born");
        });
        assertThat(imported()).isEqualTo(LINES - 1);
        AccountsFixture.update("DELETE FROM care.resident WHERE display_name LIKE ?", mark + " %");
    }

    @Test
    void a_resident_comes_with_all_that_a_line_says() {
        var csv = "\uFEFFName;Born;Allergies;Diet\r\n\r\n" + mark
                + " Ángeles;1940-01-02;Penicilina (J01C) | Nueces;\"Sin sal;\nblanda\"\r\n";

        assertThat(send("residents", "all", csv).json().getInt("imported")).isEqualTo(1);
        var line = items(carer.get(RESIDENTS + "?name=" + mark).json()).get(0);
        var found = carer.get(path(line)).json();
        assertThat(found.getString("diet")).isEqualTo("Sin sal;\nblanda");
        assertThat(found.getJsonArray("allergies").toString())
                .isEqualTo("[{\"substance\":\"Nueces\"},{\"atc\":\"J01C\",\"substance\":\"Penicilina\"}]");
    }

    @Test
    void each_bad_line_says_which_value_it_is() {
        var csv = "name,born\n" + mark + " A,2999-01-01\n," + "1940-01-01\n" + mark + " B,1940-01-01,too,many\n\n"
                + mark + " C,1940-01-01\n" + mark + " C,1940-01-01\n";
        var outcome = send("residents", "good", csv);

        assertThat(outcome.json().getInt("imported")).isEqualTo(1);
        assertThat(faults(outcome).stream()
                        .map(fault -> fault.getInt("line") + " " + fault.getString("field", "-"))
                        .toList())
                .containsExactly("2 born", "3 name", "4 -", "7 name");
    }

    @Test
    void a_second_time_there_is_nothing_new() {
        var csv = "name,born\n" + mark + " A,1940-01-01\n";
        send("residents", "all", csv);

        assertThat(send("residents", "all", csv).problem()).isEqualTo("csv-bad-lines");
        assertThat(send("residents", "good", csv).json().getInt("imported")).isZero();
        assertThat(imported()).isEqualTo(1);
    }

    @Test
    void what_is_no_such_file_is_refused_as_what_it_is() {
        assertThat(send("residents", "all", "nombre,born\nX,1940-01-01\n").problem())
                .isEqualTo("csv-header");
        assertThat(send("residents", "all", "").problem()).isEqualTo("csv-header");
        assertThat(send("residents", "all", "name,born\n\"" + mark + "\" X,1940-01-01\n")
                        .problem())
                .isEqualTo("csv-unreadable");
        assertThat(carer.with("Content-Type", "text/csv")
                        .send(
                                "POST",
                                "/api/care/imports/residents",
                                BodyPublishers.ofByteArray(
                                        ("name,born\nÁngeles,1940-01-01\n").getBytes(StandardCharsets.ISO_8859_1)))
                        .problem())
                .isEqualTo("bad-encoding");
        assertThat(send("nothing", "all", "name\n").problem()).isEqualTo("not-found");
        assertThat(send("residents", "some", "name\n").problem()).isEqualTo("invalid-values");
    }

    @Test
    void wellness_is_of_residents_who_exist_and_never_over_what_is_recorded() {
        var resident = care.resident(person(mark + " María"));
        var twins = person(mark + " Gemela");
        care.resident(twins);
        care.resident(person(mark + " Gemela").add("born", "1938-05-15"));
        var csv = "resident,day,energy,mood,notes\n"
                + mark + " maria," + TODAY.minusDays(1) + ",7,good,Paseo\n"
                + id(resident) + "," + TODAY.minusDays(2) + ",6,NEUTRAL,\n"
                + mark + " María," + TODAY.minusDays(2) + ",5,LOW,\n"
                + "Nadie " + mark + "," + TODAY + ",5,LOW,\n"
                + mark + " Gemela," + TODAY + ",5,LOW,\n"
                + mark + " María," + TODAY.plusDays(1) + ",5,LOW,\n"
                + mark + " María," + TODAY + ",11,FINE,\n"
                + mark + " María," + TODAY + ",forty,GOOD,\n";
        var outcome = send("wellness", "good", csv);

        assertThat(outcome.json().getInt("imported")).isEqualTo(2);
        assertThat(faults(outcome).stream()
                        .map(fault -> fault.getInt("line") + " " + fault.getString("field", "-"))
                        .toList())
                .containsExactly("4 day", "5 resident", "6 resident", "7 day", "8 mood", "8 energy", "9 energy");
        assertThat(items(carer.get(path(resident) + "/wellness").json())).hasSize(2);
    }

    @Test
    void activities_come_at_the_homes_hour() {
        var csv =
                "name,start,minutes,capacity\n" + mark + ",2027-07-05 17:00,60,8\n" + mark + ",2027-07-06T17:00,60,0\n";
        var outcome = send("activities", "good", csv);

        assertThat(outcome.json().getInt("imported")).isEqualTo(1);
        assertThat(faults(outcome)).singleElement().satisfies(fault -> assertThat(fault.getString("field"))
                .isEqualTo("capacity"));
        assertThat(AccountsFixture.find("SELECT starts_at AT TIME ZONE 'UTC' FROM care.activity WHERE name = ?", mark))
                .startsWith("2027-07-05 15:00");
    }

    @Test
    void only_carers_import() {
        assertThat(AccountsFixture.administrator()
                        .client()
                        .with("Content-Type", "text/csv")
                        .send("POST", "/api/care/imports/residents", BodyPublishers.ofString("name,born\n"))
                        .problem())
                .isEqualTo("forbidden");
        assertThat(items(carer.get("/api/care/imports").json()))
                .extracting(each -> each.getString("name"))
                .containsSubsequence("residents", "activities", "wellness");
    }
}
