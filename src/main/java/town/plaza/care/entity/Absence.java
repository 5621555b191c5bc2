package town.plaza.care.entity;

import java.time.Instant;
import java.util.Objects;

/**
 * A time in which a resident did not live in the home.
 *
 * @param from inclusive
 * @param to when the resident was back; null while away
 */
public record Absence(Instant from, Instant to) {

    public Absence {
        Objects.requireNonNull(from);
    }

    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && (to == null || moment.isBefore(to));
    }
}
