package town.plaza.care.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * When a prescription is due. Structured, never free text: the sentence that people read is made from it. Doses are
 * computed for whatever window is asked for, by arithmetic from the window's start, however far that lies from the
 * first dose.
 */
public sealed interface Schedule permits WallClock, EveryHours, AsNeeded {

    /**
     * The moments at which a dose is due in a window, in order.
     *
     * <p>Any split of a window gives the same doses: {@code from} is included, {@code to} is not.
     *
     * @param zone the home's, by which its clocks go
     */
    List<Instant> doses(Course course, Instant from, Instant to, ZoneId zone);

    /** The day before which there is no dose, whatever the course; absent where the schedule names none. */
    default Optional<LocalDate> begin() {
        return Optional.empty();
    }

    default boolean isDue(Course course, Instant moment, ZoneId zone) {
        return doses(course, moment, moment.plusNanos(1), zone).contains(moment);
    }
}
