package town.plaza.trails.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.server.OnPlaza;
import town.plaza.trails.TrailsFixture;

@OnPlaza
class StatisticsIT {

    private static final ZoneId ZONE = ZoneId.of("Europe/Madrid");
    private static final int DAYS = 90;

    private final Person player = TrailsFixture.player();
    private final UUID place = TrailsFixture.place().id();

    /** Whether clocks change on one of them or not. */
    @Test
    void a_day_of_points_is_one_of_the_towns_from_its_first_to_its_last_moment() {
        var today = LocalDate.now(ZONE);
        var expected = new TreeMap<LocalDate, Integer>();
        answer(today.minusDays(DAYS - 1L).atStartOfDay(ZONE).toInstant().minus(1, ChronoUnit.MICROS), 300);
        for (var day = today.minusDays(DAYS - 1L); !day.isAfter(today); day = day.plusDays(1)) {
            answer(day.atStartOfDay(ZONE).toInstant(), 100);
            if (day.isBefore(today)) {
                answer(
                        day.atTime(LocalTime.of(23, 59, 59, 999_999_000))
                                .atZone(ZONE)
                                .toInstant(),
                        200);
            }
            expected.put(day, day.isBefore(today) ? 300 : 100);
        }

        var days = player
                .client()
                .get("/api/trails/player/statistics")
                .json()
                .getJsonArray("days")
                .getValuesAs(JsonObject.class)
                .stream()
                .collect(Collectors.toMap(
                        each -> LocalDate.parse(each.getString("day")), each -> each.getInt("points")));

        assertThat(days).isEqualTo(Map.copyOf(expected));
    }

    private void answer(Instant at, int points) {
        AccountsFixture.update(
                """
                INSERT INTO trails.attempt (player, question, key, answered_at, points, choice)
                VALUES (?, ?, gen_random_uuid(), ?, ?, 0)""",
                player.id(),
                TrailsFixture.question(place, "EASY"),
                at.atOffset(ZoneOffset.UTC),
                points);
    }
}
