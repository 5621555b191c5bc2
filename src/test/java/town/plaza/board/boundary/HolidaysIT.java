package town.plaza.board.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;

/** The holidays that come with Plaza are those that the law's rule gives; the town's own are its clerk's. */
@OnPlaza
class HolidaysIT {

    private static final List<MonthDay> OF_THE_NATION = List.of(
            MonthDay.of(1, 1),
            MonthDay.of(1, 6),
            MonthDay.of(5, 1),
            MonthDay.of(8, 15),
            MonthDay.of(10, 12),
            MonthDay.of(11, 1),
            MonthDay.of(12, 6),
            MonthDay.of(12, 8),
            MonthDay.of(12, 25));
    private static final MonthDay OF_ANDALUSIA = MonthDay.of(2, 28);

    /** Butcher's rule. */
    private static LocalDate easter(int year) {
        var golden = year % 19;
        var century = year / 100;
        var leaps = century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15;
        var epact = leaps % 30;
        var moon = epact - epact / 28 * (1 - 29 / (epact + 1) * ((21 - golden) / 11));
        var weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
        return LocalDate.of(year, 3, 28).plusDays(moon - weekday);
    }

    /** What falls on a Sunday is kept on the Monday after it, by the region's decree. */
    private static TreeMap<LocalDate, String> byRule(int year) {
        var days = new TreeMap<LocalDate, String>();
        days.put(easter(year).minusDays(3), "REGION");
        days.put(easter(year).minusDays(2), "NATION");
        OF_THE_NATION.forEach(each -> put(days, each.atYear(year), "NATION"));
        put(days, OF_ANDALUSIA.atYear(year), "REGION");
        return days;
    }

    private static void put(TreeMap<LocalDate, String> days, LocalDate day, String scope) {
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            days.put(day.plusDays(1), "REGION");
        } else {
            days.put(day, scope);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2026, 2027})
    void those_of_nation_and_region_are_by_the_rule(int year) {
        var there = new TreeMap<LocalDate, String>();
        new PlazaClient()
                        .get("/api/board/holidays?year=" + year)
                        .json()
                        .getJsonArray("items")
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .filter(each -> !"TOWN".equals(each.getString("scope")))
                        .forEach(each -> there.put(LocalDate.parse(each.getString("day")), each.getString("scope")));

        assertThat(there).isEqualTo(byRule(year));
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-01,NATION", "2027-01-06,NATION", "2027-03-01,REGION", "2027-03-25,REGION", "2027-03-26,NATION",
        "2027-05-01,NATION", "2027-08-16,REGION", "2027-10-12,NATION", "2027-11-01,NATION", "2027-12-06,NATION",
        "2027-12-08,NATION", "2027-12-25,NATION"
    })
    void the_rule_gives_the_days_of_2027(LocalDate day, String scope) {
        assertThat(byRule(2027)).containsEntry(day, scope).hasSize(12);
    }
}
