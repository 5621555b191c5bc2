package town.plaza.trails.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.trails.TrailsFixture.VISITS;
import static town.plaza.trails.TrailsFixture.at;
import static town.plaza.trails.TrailsFixture.code;
import static town.plaza.trails.TrailsFixture.points;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.kernel.persistence.Ids;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient.Answer;
import town.plaza.server.Race;
import town.plaza.trails.TrailsFixture;
import town.plaza.trails.TrailsFixture.Spot;
import town.plaza.trails.entity.Secrets;
import town.plaza.trails.entity.SignedPlaceToken;

@OnPlaza
class VisitsIT {

    private final Person player = TrailsFixture.player();
    private final Spot spot = TrailsFixture.place();

    private Answer checkIn(JsonObjectBuilder body) {
        return player.client().post(VISITS, body.build());
    }

    /** North of the place, by some metres. */
    private JsonObjectBuilder metresFrom(Spot place, int metres) {
        return at(place).add("latitude", place.latitude().add(BigDecimal.valueOf(Math.round(metres / 0.1115), 6)));
    }

    private JsonObjectBuilder byCode(UUID place, String code) {
        return Json.createObjectBuilder()
                .add("key", UUID.randomUUID().toString())
                .add("place", place.toString())
                .add("code", code);
    }

    private String rows() {
        return AccountsFixture.find("SELECT count(*) FROM trails.visit WHERE player = ?", player.id());
    }

    @Test
    void who_is_there_scores_once() {
        var first = checkIn(at(spot));
        var second = checkIn(at(spot));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().getInt("points")).isEqualTo(50);
        assertThat(first.json().getString("method")).isEqualTo("POSITION");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(points(player)).isEqualTo(50);
    }

    @Test
    void ten_check_ins_at_once_score_once() {
        var answers = Race.atOnce(Collections.nCopies(10, () -> checkIn(at(spot))));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(200, 201);
        assertThat(points(player)).isEqualTo(50);
    }

    @Test
    void the_error_of_a_position_counts_up_to_fifty_metres() {
        assertThat(checkIn(metresFrom(spot, 140).add("accuracy", 30)).problem()).isEqualTo("too-far-away");
        assertThat(checkIn(metresFrom(spot, 160).add("accuracy", 199)).problem())
                .isEqualTo("too-far-away");
        assertThat(rows()).isEqualTo("0");
        assertThat(checkIn(metresFrom(spot, 140).add("accuracy", 50)).status()).isEqualTo(201);
    }

    @Test
    void how_far_it_is_stands_in_the_refusal() {
        var refused = checkIn(metresFrom(spot, 500));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().getString("detail")).contains("110").containsPattern("50[0-9]|49[0-9]");
    }

    @Test
    void a_position_that_may_be_anywhere_is_none() {
        assertThat(checkIn(at(spot).add("accuracy", 201)).problem()).isEqualTo("position-inaccurate");
        assertThat(rows()).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"latitude", "longitude", "accuracy"})
    void a_position_without_a_part_is_none(String field) {
        var body = Json.createObjectBuilder(at(spot).build()).remove(field);

        var refused = checkIn(body);

        assertThat(refused.problem()).isEqualTo("invalid-values");
        assertThat(refused.json().getJsonArray("violations").getJsonObject(0).getString("field"))
                .isEqualTo(field);
    }

    @Test
    void there_is_nothing_outside_the_earth() {
        for (var body : List.of(
                at(spot).add("latitude", 90.1),
                at(spot).add("longitude", 180.1),
                at(spot).add("longitude", new BigDecimal("-1e300")),
                at(spot).add("accuracy", -1))) {
            assertThat(checkIn(body).problem()).isEqualTo("invalid-values");
        }
        assertThat(rows()).isEqualTo("0");
    }

    @Test
    void nobody_is_in_two_far_places_within_a_minute() {
        var far = TrailsFixture.placeAt(spot.latitude().add(new BigDecimal("0.05")), spot.longitude());
        assertThat(checkIn(at(spot)).status()).isEqualTo(201);

        assertThat(checkIn(at(far)).problem()).isEqualTo("too-fast");
        assertThat(checkIn(byCode(far.id(), code(far.id(), 1))).problem()).isEqualTo("too-fast");

        AccountsFixture.update(
                "UPDATE trails.whereabouts SET at = at - interval '5 minutes' WHERE player = ?", player.id());
        assertThat(checkIn(at(far)).status()).isEqualTo(201);
    }

    /** As if the player had joined that long ago. */
    private void joinedBefore(String interval) {
        AccountsFixture.update(
                "UPDATE trails.player SET joined_at = joined_at - ?::interval WHERE account = ?",
                interval,
                player.id());
    }

    @Test
    void nobody_was_anywhere_before_joining() {
        // five and a half kilometres, which takes two minutes and a bit
        var next = TrailsFixture.placeAt(spot.latitude().add(new BigDecimal("0.05")), spot.longitude());
        joinedBefore("1 minute");
        var joined = Instant.parse(AccountsFixture.find(
                "SELECT to_char(joined_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') FROM trails.player"
                        + " WHERE account = ?",
                player.id()));

        var first = checkIn(at(spot).add("secondsAgo", 604_800));

        assertThat(Instant.parse(first.json().getString("visitedAt"))).isEqualTo(joined);
        assertThat(checkIn(at(next).add("secondsAgo", 300_000)).problem()).isEqualTo("too-fast");
        assertThat(checkIn(at(next)).problem()).isEqualTo("too-fast");
        assertThat(rows()).isEqualTo("1");
    }

    @Test
    void what_was_done_without_network_counts_at_the_time_it_was_done() {
        // five and a half kilometres apart: at 150 km/h it takes two minutes and a bit
        var next = TrailsFixture.placeAt(spot.latitude().add(new BigDecimal("0.05")), spot.longitude());
        joinedBefore("1 day");

        var first = checkIn(at(spot).add("secondsAgo", 1800));
        var second = checkIn(at(next).add("secondsAgo", 600));

        assertThat(second.status()).isEqualTo(201);
        var between = Duration.between(
                Instant.parse(first.json().getString("visitedAt")),
                Instant.parse(second.json().getString("visitedAt")));
        assertThat(between).isBetween(Duration.ofSeconds(1195), Duration.ofSeconds(1215));
    }

    @Test
    void the_clock_of_a_device_makes_no_time() {
        var next = TrailsFixture.placeAt(spot.latitude().add(new BigDecimal("0.05")), spot.longitude());
        assertThat(checkIn(at(spot)).status()).isEqualTo(201);

        // a visit cannot have been before the one that the server has seen since
        assertThat(checkIn(at(next).add("secondsAgo", 3600)).problem()).isEqualTo("too-fast");
        assertThat(checkIn(at(next).add("secondsAgo", -3600)).problem()).isEqualTo("invalid-values");
        assertThat(checkIn(at(next).add("secondsAgo", 604801)).problem()).isEqualTo("invalid-values");
        assertThat(checkIn(at(next).add("secondsAgo", 1.5)).problem()).isEqualTo("malformed-json");
    }

    @Test
    void the_code_on_the_spot_is_enough() {
        var answer = checkIn(byCode(spot.id(), code(spot.id(), 1)));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().getString("method")).isEqualTo("QR");
        assertThat(points(player)).isEqualTo(50);
    }

    @Test
    void a_code_that_is_forged_old_or_of_another_place_is_none() {
        var elsewhere = TrailsFixture.place();
        var forged = SignedPlaceToken.of(new Secrets(new byte[Secrets.BYTES]), spot.id(), 1);
        var old = code(spot.id(), 1);
        AccountsFixture.update("UPDATE trails.place SET token_generation = 2 WHERE id = ?", spot.id());

        assertThat(checkIn(byCode(spot.id(), forged)).problem()).isEqualTo("place-code-forged");
        assertThat(checkIn(byCode(spot.id(), "")).problem()).isEqualTo("place-code-forged");
        assertThat(checkIn(byCode(spot.id(), old)).problem()).isEqualTo("place-code-old");
        assertThat(checkIn(byCode(spot.id(), code(elsewhere.id(), 1))).problem())
                .isEqualTo("place-code-elsewhere");
        assertThat(rows()).isEqualTo("0");
        assertThat(checkIn(byCode(spot.id(), code(spot.id(), 2))).status()).isEqualTo(201);
    }

    @Test
    void there_is_no_visit_to_a_place_that_is_none_or_retired() {
        assertThat(checkIn(at(new Spot(Ids.next(), BigDecimal.ONE, BigDecimal.ONE)))
                        .problem())
                .isEqualTo("not-found");
        AccountsFixture.update("UPDATE trails.place SET retired_at = now() WHERE id = ?", spot.id());
        assertThat(checkIn(at(spot)).problem()).isEqualTo("not-found");
    }

    @Test
    void one_sees_where_one_has_been() {
        checkIn(at(spot));

        var visits = player.client().get(VISITS).json().getJsonArray("items").getValuesAs(JsonObject.class);

        assertThat(visits).singleElement().satisfies(visit -> assertThat(visit.getString("place"))
                .isEqualTo(spot.id().toString()));
    }
}
