package town.plaza.care.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static town.plaza.care.CareFixture.TODAY;
import static town.plaza.care.CareFixture.id;
import static town.plaza.care.CareFixture.items;
import static town.plaza.care.CareFixture.path;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDateTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.care.CareFixture;
import town.plaza.care.entity.DataKind;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;

@OnPlaza
class ActivitiesIT {

    private static final String ACTIVITIES = "/api/care/activities";
    private static final JsonObject NOTHING = Json.createObjectBuilder().build();

    private final CareFixture care = new CareFixture();
    private final PlazaClient carer = care.carer().client();

    private static JsonObjectBuilder walk(LocalDateTime start, int capacity) {
        return Json.createObjectBuilder()
                .add("name", "Paseo por la vega")
                .add("start", start.toString())
                .add("minutes", 60)
                .add("place", "Puerta principal")
                .add("capacity", capacity);
    }

    private JsonObject planned(LocalDateTime start, int capacity) {
        var answer = carer.post(ACTIVITIES, walk(start, capacity).build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static String address(JsonObject activity) {
        return ACTIVITIES + "/" + activity.getString("id");
    }

    private static String place(JsonObject activity, JsonObject resident) {
        return address(activity) + "/participants/" + resident.getString("id");
    }

    private PlazaClient.Answer attend(JsonObject activity, JsonObject resident, boolean attended) {
        return carer.post(
                place(activity, resident) + "/attendance",
                Json.createObjectBuilder().add("attended", attended).build());
    }

    @Test
    void the_hour_is_that_of_the_homes_clocks() {
        var summer = planned(LocalDateTime.parse("2027-07-05T17:00"), 5);
        var skipped = planned(LocalDateTime.parse("2027-03-28T02:30"), 5);

        assertThat(summer.getString("startsAt")).isEqualTo("2027-07-05T15:00:00Z");
        assertThat(summer.getString("start")).startsWith("2027-07-05T17:00");
        assertThat(skipped.getString("start")).startsWith("2027-03-28T03:30");
    }

    @Test
    void the_last_place_is_taken_once() {
        var activity = planned(TODAY.plusDays(3).atTime(11, 0), 2);
        var residents = IntStream.range(0, 8).mapToObj(i -> care.resident()).toList();
        var answers = residents.parallelStream()
                .map(resident -> carer.put(place(activity, resident), NOTHING))
                .toList();

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(2);
        assertThat(answers.stream().filter(answer -> answer.status() != 200).map(PlazaClient.Answer::problem))
                .containsOnly("activity-full");
        assertThat(carer.get(address(activity)).json().getInt("taken")).isEqualTo(2);
        assertThat(items(carer.get(address(activity) + "/participants").json())).hasSize(2);
    }

    @Test
    void the_database_counts_the_places_itself() {
        var activity = planned(TODAY.plusDays(3).atTime(11, 0), 1);
        carer.put(place(activity, care.resident()), NOTHING);

        assertThat(catchThrowable(() -> AccountsFixture.update(
                        "INSERT INTO care.participation (activity, resident, signed_up_at, signed_up_by)"
                                + " VALUES (?, ?, now(), ?)",
                        id(activity),
                        id(care.resident()),
                        care.carer().id())))
                .hasMessageContaining("activity_taken_within_capacity");
    }

    @Test
    void who_is_taken_off_leaves_a_place() {
        var activity = planned(TODAY.plusDays(3).atTime(11, 0), 1);
        var first = care.resident();
        var second = care.resident();
        carer.put(place(activity, first), NOTHING);

        assertThat(carer.put(place(activity, first), NOTHING).problem()).isEqualTo("already-signed-up");
        assertThat(carer.put(
                                address(activity),
                                walk(TODAY.plusDays(3).atTime(11, 0), 0).build())
                        .problem())
                .isEqualTo("invalid-values");
        assertThat(carer.delete(place(activity, first)).json().getInt("taken")).isZero();
        assertThat(carer.put(place(activity, second), NOTHING).status()).isEqualTo(200);
        assertThat(carer.delete(place(activity, first)).problem()).isEqualTo("not-found");
    }

    @Test
    void nobody_loses_a_place_to_a_smaller_capacity() {
        var activity = planned(TODAY.plusDays(3).atTime(11, 0), 2);
        carer.put(place(activity, care.resident()), NOTHING);
        carer.put(place(activity, care.resident()), NOTHING);

        assertThat(carer.put(
                                address(activity),
                                walk(TODAY.plusDays(3).atTime(11, 0), 1).build())
                        .problem())
                .isEqualTo("capacity-below-taken");
    }

    @Test
    void attendance_is_recorded_from_the_beginning_on_and_keeps_the_place() {
        var tomorrow = planned(TODAY.plusDays(1).atTime(11, 0), 2);
        var yesterday = planned(TODAY.minusDays(1).atTime(11, 0), 2);
        var resident = care.resident();
        carer.put(place(tomorrow, resident), NOTHING);
        carer.put(place(yesterday, resident), NOTHING);

        assertThat(attend(tomorrow, resident, true).problem()).isEqualTo("activity-not-begun");
        assertThat(attend(yesterday, resident, true).json().getBoolean("attended"))
                .isTrue();
        assertThat(attend(yesterday, resident, false).json().getBoolean("attended"))
                .isFalse();
        assertThat(attend(yesterday, care.resident(), true).problem()).isEqualTo("not-found");
        assertThat(carer.delete(place(yesterday, resident)).problem()).isEqualTo("attendance-recorded");
    }

    @Test
    void a_relative_with_consent_sees_what_the_resident_takes_part_in() {
        var activity = planned(TODAY.plusDays(2).atTime(11, 0), 2);
        planned(TODAY.plusDays(2).atTime(12, 0), 2);
        var resident = care.resident();
        carer.put(place(activity, resident), NOTHING);
        var relative = care.relative(resident, DataKind.ACTIVITIES).client();

        assertThat(items(relative.get(path(resident) + "/activities").json()))
                .singleElement()
                .satisfies(each -> assertThat(each.getString("activity")).isEqualTo(activity.getString("id")));
        assertThat(relative.get(ACTIVITIES).status()).isEqualTo(404);
        assertThat(relative.get(address(activity)).status()).isEqualTo(404);
        assertThat(relative.put(place(activity, resident), NOTHING).problem()).isEqualTo("forbidden");
    }

    @Test
    void the_week_is_in_order_and_a_cancelled_activity_takes_nobody_any_more() {
        var day = TODAY.plusDays(900 + (int) (Math.random() * 3000));
        var later = planned(day.atTime(17, 0), 2);
        var earlier = planned(day.atTime(10, 0), 2);
        var week = ACTIVITIES + "?from=" + day + "&to=" + day.plusDays(6) + "&limit=1";
        var first = carer.get(week).json();

        assertThat(items(first).get(0).getString("id")).isEqualTo(earlier.getString("id"));
        assertThat(items(carer.get(week + "&after=" + first.getString("next")).json())
                        .get(0)
                        .getString("id"))
                .isEqualTo(later.getString("id"));
        assertThat(carer.post(address(later) + "/cancel", NOTHING).json().getBoolean("cancelled"))
                .isTrue();
        assertThat(carer.put(place(later, care.resident()), NOTHING).problem()).isEqualTo("activity-cancelled");
        assertThat(carer.get(ACTIVITIES + "?from=" + day + "&to=" + day.minusDays(1))
                        .problem())
                .isEqualTo("invalid-values");
        assertThat(carer.get(ACTIVITIES + "?from=monday").problem()).isEqualTo("invalid-values");
    }
}
