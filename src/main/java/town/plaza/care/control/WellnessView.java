package town.plaza.care.control;

import java.time.Instant;
import java.time.LocalDate;
import town.plaza.care.entity.Mood;
import town.plaza.kernel.web.Versioned;

/**
 * How a resident felt on a day.
 *
 * @param recordedBy the carer who wrote it last; absent once that account is erased
 */
public record WellnessView(
        LocalDate day, int energy, Mood mood, String notes, Instant recordedAt, String recordedBy, int version)
        implements Versioned {}
