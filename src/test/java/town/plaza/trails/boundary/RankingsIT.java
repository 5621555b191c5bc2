package town.plaza.trails.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.trails.TrailsFixture.newName;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.kernel.persistence.Ids;
import town.plaza.server.OnPlaza;
import town.plaza.trails.TrailsFixture;

/** In communities that no other test plays in. */
@OnPlaza
class RankingsIT {

    private static List<JsonObject> lines(Person reader, String path) {
        var answer = reader.client().get("/api/trails/rankings/" + path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private static List<Integer> ranks(List<JsonObject> lines) {
        return lines.stream().map(each -> each.getInt("rank")).toList();
    }

    /** So many points by visits, without a request for each. */
    private static void score(UUID player, int visits) {
        AccountsFixture.update(
                """
                INSERT INTO trails.visit (player, place, key, method, visited_at, recorded_at)
                SELECT ?, id, gen_random_uuid(), 'QR', now(), now() FROM trails.place ORDER BY id LIMIT ?""",
                player,
                visits);
    }

    /** A player without a session. */
    private static UUID player(String community, String name, int visits) {
        var id = Ids.next();
        AccountsFixture.update(
                """
                INSERT INTO accounts.account (id, user_name, display_name, password_hash, created_at, version)
                VALUES (?, ?, 'Somebody', '-', now(), 0)""",
                id,
                AccountsFixture.newName());
        AccountsFixture.update(
                """
                INSERT INTO trails.player (account, name, city, community, born, joined_on, version)
                VALUES (?, ?, 'Logroño', ?, '1990-01-01', '2026-01-01', 1)""",
                id,
                name,
                community);
        score(id, visits);
        return id;
    }

    @Test
    void two_on_the_second_place_leave_no_third_and_stand_by_name() {
        var number = newName();
        player("17", "z" + number, 4);
        player("17", "á" + number, 3);
        player("17", "b" + number, 5);
        var reader = AccountsFixture.neighbour();
        reader.client()
                .post(
                        TrailsFixture.PLAYER,
                        TrailsFixture.draft("c" + number, "17", LocalDate.of(1990, 1, 1))
                                .build());
        score(reader.id(), 4);

        var top = lines(reader, "17/top");

        assertThat(ranks(top)).containsExactly(1, 2, 2, 4);
        assertThat(top)
                .extracting(each -> each.getString("name"))
                .containsExactly("b" + number, "c" + number, "z" + number, "á" + number);
        assertThat(top).extracting(each -> each.getBoolean("own")).containsExactly(false, true, false, false);
        assertThat(top.get(0).keySet()).containsExactlyInAnyOrder("rank", "name", "community", "points", "own");
        assertThat(lines(reader, "17/around")).isEqualTo(top);
        var own = reader.client().get("/api/trails/rankings/17/own").json();
        assertThat(own.getInt("rank")).isEqualTo(2);
        assertThat(own.getInt("players")).isEqualTo(4);
        assertThat(own.getInt("points")).isEqualTo(200);
    }

    @Test
    void around_are_five_before_and_five_after() {
        var names = new ArrayList<String>();
        var number = newName();
        for (var i = 0; i < 8; i++) {
            names.add("a" + i + number);
            player("19", "a" + i + number, 3);
        }
        var reader = AccountsFixture.neighbour();
        reader.client()
                .post(
                        TrailsFixture.PLAYER,
                        TrailsFixture.draft("b" + number, "19", LocalDate.of(1990, 1, 1))
                                .build());
        score(reader.id(), 3);
        for (var i = 0; i < 8; i++) {
            names.add("c" + i + number);
            player("19", "c" + i + number, 2);
        }

        var around = lines(reader, "19/around");

        assertThat(around)
                .extracting(each -> each.getString("name"))
                .containsExactly(
                        names.get(3),
                        names.get(4),
                        names.get(5),
                        names.get(6),
                        names.get(7),
                        "b" + number,
                        names.get(8),
                        names.get(9),
                        names.get(10),
                        names.get(11),
                        names.get(12));
        assertThat(ranks(around)).containsExactly(1, 1, 1, 1, 1, 1, 10, 10, 10, 10, 10);
        assertThat(lines(reader, "19/top?limit=3")).hasSize(3);
    }

    private static final String DEFINED =
            """
            WITH ordered AS (
                SELECT r.account, r.name, r.points, CASE s.scope WHEN '00' THEN r.rank ELSE r.rank_in_community END AS rank,
                    row_number() OVER (ORDER BY r.points DESC, r.name_key) AS n
                  FROM trails.ranking r, (SELECT CAST(? AS text)) AS s (scope)
                 WHERE s.scope IN ('00', r.community))
            SELECT string_agg(o.rank || ' ' || o.name || ' ' || o.points, ', ' ORDER BY o.n) FROM ordered o WHERE""";

    private static String told(Person reader, String path) {
        return lines(reader, path).stream()
                .map(each -> each.getInt("rank") + " " + each.getString("name") + " " + each.getInt("points"))
                .collect(Collectors.joining(", "));
    }

    @Test
    void the_first_and_those_around_are_what_the_definition_says() {
        var random = new Random(7);
        var players = IntStream.range(0, 40)
                .mapToObj(number -> {
                    var person = AccountsFixture.neighbour();
                    var name = "AaÁáBbÑñZz9".charAt(random.nextInt(11)) + " " + newName();
                    person.client()
                            .post(
                                    TrailsFixture.PLAYER,
                                    TrailsFixture.draft(name, "16", LocalDate.of(1990, 1, 1))
                                            .build());
                    score(person.id(), random.nextInt(6));
                    return person;
                })
                .toList();

        for (var scope : List.of("16", "00")) {
            assertThat(told(players.get(0), scope + "/top?limit=20"))
                    .isEqualTo(AccountsFixture.find(DEFINED + " o.n <= 20", scope));
            for (var player : players) {
                assertThat(told(player, scope + "/around"))
                        .isEqualTo(AccountsFixture.find(
                                DEFINED + " abs(o.n - (SELECT n FROM ordered WHERE account = ?)) <= 5",
                                scope,
                                player.id()));
            }
        }
    }

    @Test
    void an_answer_moves_the_player_in_both_rankings_at_once() {
        var player = TrailsFixture.player(AccountsFixture.neighbour(), "15");
        var spot = TrailsFixture.place();
        for (var before : List.of(0, 50, 350)) {
            var own = player.client().get("/api/trails/rankings/00/own").json();
            assertThat(own.getInt("points")).isEqualTo(before);
            assertThat(player.client().get("/api/trails/rankings/15/own").json().getInt("points"))
                    .isEqualTo(before);
            if (before == 0) {
                TrailsFixture.visit(player, spot);
            } else {
                TrailsFixture.answerRight(player, spot.id(), TrailsFixture.question(spot.id(), "HARD"));
            }
        }
        assertThat(lines(player, "15/top")).anyMatch(each -> each.getInt("points") == 650);
    }

    @Test
    void in_another_community_one_has_no_rank() {
        var player = TrailsFixture.player(AccountsFixture.neighbour(), "14");

        assertThat(player.client().get("/api/trails/rankings/13/own").problem()).isEqualTo("not-found");
        assertThat(player.client().get("/api/trails/rankings/13/around").problem())
                .isEqualTo("not-found");
        assertThat(player.client().get("/api/trails/rankings/13/top").status()).isEqualTo(200);
        assertThat(player.client().get("/api/trails/rankings/14/own").status()).isEqualTo(200);
    }

    @Test
    void points_go_along_to_another_community() {
        var player = TrailsFixture.player(AccountsFixture.neighbour(), "12");
        score(player.id(), 2);

        player.client()
                .put(
                        TrailsFixture.PLAYER,
                        TrailsFixture.draft(newName(), "11", LocalDate.of(1990, 1, 1))
                                .build());

        assertThat(player.client().get("/api/trails/rankings/12/own").problem()).isEqualTo("not-found");
        assertThat(player.client().get("/api/trails/rankings/11/own").json().getInt("points"))
                .isEqualTo(100);
    }
}
