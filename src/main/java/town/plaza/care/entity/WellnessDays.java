package town.plaza.care.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** What is recorded of one resident, day by day, and what it has to alarm about. */
public final class WellnessDays {

    /** One day's record. */
    public record Day(int energy, Mood mood) {}

    /** @param low absent where records are missing */
    public record Finding(AlertKind kind, Decline.Low low) {}

    private final NavigableMap<LocalDate, Day> days;

    /** @param days of the last 31 days at least; those before make no difference */
    public WellnessDays(NavigableMap<LocalDate, Day> days) {
        this.days = days;
    }

    /**
     * @param today the home's day; its own record is not missed yet
     * @param since the resident's first day in the home, or the first one back in it
     */
    public List<Finding> findings(LocalDate today, LocalDate since) {
        return java.util.stream.Stream.of(
                        decline(today, Day::energy).map(low -> new Finding(AlertKind.LOW_ENERGY, low)),
                        decline(today, day -> day.mood().level()).map(low -> new Finding(AlertKind.LOW_MOOD, low)),
                        isMissing(today, since)
                                ? Optional.of(new Finding(AlertKind.NO_RECORD, null))
                                : Optional.<Finding>empty())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Decline.Low> decline(LocalDate today, ToIntFunction<Day> value) {
        return Decline.of(
                values(today.minusDays(Decline.RECENT_DAYS + Decline.USUAL_DAYS - 1L), usualUntil(today), value),
                values(today.minusDays(Decline.RECENT_DAYS - 1L), today, value));
    }

    /** What was usual before the three days that end with {@code day}. */
    public Optional<Decline.Usual> usual(LocalDate day, ToIntFunction<Day> value) {
        return Decline.usual(
                values(day.minusDays(Decline.RECENT_DAYS + Decline.USUAL_DAYS - 1L), usualUntil(day), value));
    }

    private static LocalDate usualUntil(LocalDate day) {
        return day.minusDays(Decline.RECENT_DAYS);
    }

    private List<Integer> values(LocalDate from, LocalDate to, ToIntFunction<Day> value) {
        return days.subMap(from, true, to, true).values().stream()
                .map(value::applyAsInt)
                .toList();
    }

    /** No record on any of the three days before today, all of which the resident lived here. */
    private boolean isMissing(LocalDate today, LocalDate since) {
        var first = today.minusDays(Decline.RECENT_DAYS);
        return !since.isAfter(first) && days.subMap(first, true, today, true).isEmpty();
    }
}
