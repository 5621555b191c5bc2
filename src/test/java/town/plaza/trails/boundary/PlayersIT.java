package town.plaza.trails.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.trails.TrailsFixture.PLAYER;
import static town.plaza.trails.TrailsFixture.draft;
import static town.plaza.trails.TrailsFixture.newName;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;
import town.plaza.server.Race;
import town.plaza.trails.TrailsFixture;

@OnPlaza
class PlayersIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Madrid"));
    private static final LocalDate GROWN_UP = LocalDate.of(1990, 5, 17);

    private final Person person = AccountsFixture.neighbour();

    private PlazaClient.Answer join(String name, LocalDate born) {
        return person.client().post(PLAYER, draft(name, "01", born).build());
    }

    private static List<String> wrongFields(PlazaClient.Answer answer) {
        assertThat(answer.problem()).isEqualTo("invalid-values");
        return answer.json().getJsonArray("violations").getValuesAs(JsonObject.class).stream()
                .map(each -> each.getString("field"))
                .toList();
    }

    @Test
    void who_joins_is_a_player() {
        var name = newName();
        assertThat(person.client().get(PLAYER).problem()).isEqualTo("not-found");

        assertThat(join("  " + name + " ", GROWN_UP).status()).isEqualTo(201);

        var player = person.client().get(PLAYER);
        assertThat(player.header("ETag")).isEqualTo("\"v1\"");
        assertThat(player.json().getString("name")).isEqualTo(name);
        assertThat(player.json().getBoolean("adult")).isTrue();
        assertThat(player.json().getInt("points")).isZero();
        assertThat(join(newName(), GROWN_UP).problem()).isEqualTo("already-player");
    }

    @Test
    void case_accents_and_blanks_make_no_other_name() {
        var number = newName().substring(6);
        assertThat(join("Águila " + number, GROWN_UP).status()).isEqualTo(201);

        for (var name : List.of("aguila " + number, "ÁGUILA  " + number, "A\u0301guila " + number)) {
            assertThat(AccountsFixture.neighbour()
                            .client()
                            .post(PLAYER, draft(name, "02", GROWN_UP).build())
                            .problem())
                    .isEqualTo("player-name-taken");
        }
    }

    @Test
    void of_two_who_want_a_name_at_once_one_has_it() {
        var name = newName();
        var body = draft(name, "01", GROWN_UP).build();
        var another = AccountsFixture.neighbour();

        var answers = Race.atOnce(List.of(
                () -> person.client().post(PLAYER, body), () -> another.client().post(PLAYER, body)));

        assertThat(answers).extracting(PlazaClient.Answer::status).containsExactlyInAnyOrder(201, 409);
        assertThat(answers).extracting(PlazaClient.Answer::problem).contains("player-name-taken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abcdefghijklmnopqrstu",
                " ",
                "<b>",
                "a\u0000b",
                "\u202eana",
                "-ana",
                "\u3164",
                "an\u3164a",
                "a\ufe0f",
                // composed in typing, but two characters each where they are kept
                "\u0958\u0958\u0958\u0958\u0958\u0958\u0958\u0958\u0958\u0958\u0958"
            })
    void a_name_that_is_none_is_named(String name) {
        assertThat(wrongFields(join(name, GROWN_UP))).containsOnly("name");
        assertThat(person.client().get(PLAYER).problem()).isEqualTo("not-found");
    }

    @Test
    void a_name_of_twenty_characters_is_one() {
        assertThat(join(
                                "n" + "0".repeat(10)
                                        + String.format(
                                                "%09d", Math.abs(person.id().hashCode()) % 1_000_000_000),
                                GROWN_UP)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_name_has_as_many_characters_as_one_sees() {
        var digits = String.format("%09d", Math.abs(person.id().hashCode()) % 1_000_000_000);

        var answer = join("  " + "n\u0303".repeat(11) + digits + " ", GROWN_UP);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().getString("name")).isEqualTo("ñ".repeat(11) + digits);
    }

    @Test
    void what_is_not_known_or_not_possible_is_refused() {
        assertThat(person.client()
                        .post(PLAYER, draft(newName(), "77", GROWN_UP).build())
                        .problem())
                .isEqualTo("community-unknown");
        assertThat(wrongFields(join(newName(), TODAY.plusDays(2)))).containsExactly("born");
        assertThat(wrongFields(join(newName(), LocalDate.of(1899, 12, 31)))).containsExactly("born");
        assertThat(person.client().get(PLAYER).problem()).isEqualTo("not-found");
    }

    @Test
    void under_fourteen_somebody_responsible_agrees_and_that_is_recorded() {
        var born = TODAY.minusYears(14).plusDays(1);
        assertThat(join(newName(), born).problem()).isEqualTo("consent-missing");

        var answer = person.client()
                .post(
                        PLAYER,
                        draft(newName(), "01", born)
                                .add("guardian", "Rosa Ruiz")
                                .build());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().getString("guardian")).isEqualTo("Rosa Ruiz");
        assertThat(answer.json().getString("consentedAt")).isNotBlank();
        assertThat(answer.json().getBoolean("adult")).isFalse();
    }

    @Test
    void from_the_fourteenth_birthday_on_nobody_is_asked() {
        var answer = person.client()
                .post(
                        PLAYER,
                        draft(newName(), "01", TODAY.minusYears(14))
                                .add("guardian", "Rosa Ruiz")
                                .build());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json()).doesNotContainKeys("guardian", "consentedAt");
    }

    @Test
    void the_database_takes_no_child_without_consent_either() {
        assertThat(join(newName(), GROWN_UP).status()).isEqualTo(201);

        assertThat(TrailsGuaranteesIT.refusedBy(
                        "UPDATE trails.player SET born = joined_on - 4000 WHERE account = ?", person.id()))
                .isEqualTo("player_under_14_has_consent");
        for (var day : List.of("2026-02-28|2012-02-29|13", "2026-03-01|2012-02-29|14", "2028-02-29|2012-02-29|16")) {
            var parts = day.split("\\|");
            assertThat(AccountsFixture.find("SELECT trails.age(?::date, ?::date)", parts[1], parts[0]))
                    .isEqualTo(parts[2]);
        }
    }

    @Test
    void a_change_needs_the_version_that_was_seen() {
        TrailsFixture.player(person, "01");
        var draft = draft(newName(), "02", GROWN_UP).build();

        assertThat(person.client().with("If-Match", "\"v7\"").put(PLAYER, draft).problem())
                .isEqualTo("stale");
        var changed = person.client().with("If-Match", "\"v1\"").put(PLAYER, draft);

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().getString("community")).isEqualTo("02");
        assertThat(changed.header("ETag")).isEqualTo("\"v2\"");
    }

    @Test
    void who_stops_leaves_nothing_and_may_begin_again() {
        var spot = TrailsFixture.place();
        var question = TrailsFixture.question(spot.id(), "EASY");
        TrailsFixture.player(person, "01");
        TrailsFixture.visit(person, spot);
        TrailsFixture.answerRight(person, spot.id(), question);

        assertThat(person.client().delete(PLAYER).status()).isEqualTo(204);

        for (var table : List.of("visit", "attempt", "whereabouts")) {
            assertThat(AccountsFixture.find("SELECT count(*) FROM trails." + table + " WHERE player = ?", person.id()))
                    .isEqualTo("0");
        }
        assertThat(join(newName(), GROWN_UP).status()).isEqualTo(201);
        assertThat(TrailsFixture.points(person)).isZero();

        TrailsFixture.visit(person, spot);
        TrailsFixture.answerRight(person, spot.id(), question);
        assertThat(TrailsFixture.points(person)).as("what was won before").isZero();
        var statistics = person.client().get("/api/trails/player/statistics").json();
        assertThat(statistics.getInt("placesVisited")).isEqualTo(1);
        assertThat(statistics.getJsonObject("hits").getString("text"))
                .as("of first answers, which this was not")
                .isEqualTo("-");
        assertThat(statistics.getJsonArray("days")).isEmpty();

        TrailsFixture.answerRight(person, spot.id(), TrailsFixture.question(spot.id(), "HARD"));
        assertThat(TrailsFixture.points(person)).as("what is new").isEqualTo(300);
        assertThat(person.client().delete(PLAYER).status()).isEqualTo(204);
    }

    @Test
    void what_one_has_played_is_new_to_another() {
        var spot = TrailsFixture.place();
        var question = TrailsFixture.question(spot.id(), "EASY");
        TrailsFixture.player(person, "01");
        TrailsFixture.visit(person, spot);
        TrailsFixture.answerRight(person, spot.id(), question);
        assertThat(person.client().delete(PLAYER).status()).isEqualTo(204);

        var another = TrailsFixture.player();
        TrailsFixture.visit(another, spot);
        TrailsFixture.answerRight(another, spot.id(), question);

        assertThat(TrailsFixture.points(another)).isEqualTo(150);
    }

    @Test
    void who_does_not_play_is_told_so() {
        var spot = TrailsFixture.place();

        assertThat(person.client()
                        .get("/api/trails/places/" + spot.id() + "/questions")
                        .problem())
                .isEqualTo("player-missing");
        assertThat(person.client()
                        .post(TrailsFixture.VISITS, TrailsFixture.at(spot).build())
                        .problem())
                .isEqualTo("player-missing");
        assertThat(person.client().get("/api/trails/player/statistics").problem())
                .isEqualTo("player-missing");
        assertThat(person.client().get("/api/trails/rankings/00/own").problem()).isEqualTo("not-found");
        assertThat(new PlazaClient().get(PLAYER).problem()).isEqualTo("not-signed-in");
    }

    @Test
    void all_that_is_kept_is_in_the_download_and_goes_with_the_account() {
        var spot = TrailsFixture.place();
        TrailsFixture.player(person, "01");
        TrailsFixture.visit(person, spot);
        TrailsFixture.answerRight(person, spot.id(), TrailsFixture.question(spot.id(), "EASY"));

        var kept = TrailsFixture.download(person);
        assertThat(kept.getJsonArray("player").getJsonObject(0).getString("city"))
                .isEqualTo("Órgiva");
        assertThat(kept.getJsonArray("visits")).hasSize(1);
        assertThat(kept.getJsonArray("answers").getJsonObject(0).getInt("points"))
                .isEqualTo(100);
        assertThat(kept.getJsonArray("lastSeen")).hasSize(1);

        var erased = person.client()
                .post(
                        "/api/accounts/me/erasure",
                        Json.createObjectBuilder()
                                .add("password", AccountsFixture.PASSWORD)
                                .build());
        assertThat(erased.status()).as(erased.text()).isEqualTo(204);
        assertThat(AccountsFixture.find("SELECT count(*) FROM trails.player WHERE account = ?", person.id()))
                .isEqualTo("0");
        assertThat(AccountsFixture.find("SELECT count(*) FROM trails.attempt WHERE player = ?", person.id()))
                .isEqualTo("0");
    }
}
