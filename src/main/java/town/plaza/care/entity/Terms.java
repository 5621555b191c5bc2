package town.plaza.care.entity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import town.plaza.kernel.problem.Problem;

/**
 * What is to be given, when and how long: all of a prescription that a change replaces.
 *
 * @param firstDay inclusive
 * @param lastDay inclusive; null for no end
 * @param doses how many; null for any number
 * @param prescriber null where nobody is named
 * @param notes null for none
 */
public record Terms(
        BigDecimal amount,
        Schedule schedule,
        LocalDate firstDay,
        LocalDate lastDay,
        Integer doses,
        String prescriber,
        String notes) {

    /** Nothing is prescribed for longer, nor entered so long afterwards. */
    private static final int MOST_YEARS = 10;

    /** @throws Problem {@code period-reversed}; {@code invalid-values} for an amount that is none, or no doses */
    public Terms {
        amount = Amount.require(amount, "amount");
        Objects.requireNonNull(schedule);
        new Course(firstDay, lastDay, doses, null, null);
        if (schedule instanceof AsNeeded && doses != null) {
            throw Problem.invalid("doses", "care.doses.as-needed");
        }
        if (schedule instanceof AsNeeded limits && amount.compareTo(limits.most()) > 0) {
            throw Problem.invalid("schedule.most", "care.schedule.most");
        }
    }

    /**
     * @throws Problem {@code invalid-values} for a first or last day ten years away, or a schedule that begins so far ahead
     *     or after the last day
     */
    public void requireNear(LocalDate today) {
        requireNear("from", firstDay, today);
        if (lastDay != null) {
            requireNear("to", lastDay, today);
        }
        var begin = schedule.begin();
        if (begin.isPresent()) {
            requireNotBeyond("schedule.first", begin.get(), today);
            if (lastDay != null && begin.get().isAfter(lastDay)) {
                throw Problem.invalid("schedule.first", "care.schedule.first.late");
            }
        }
    }

    private static void requireNear(String field, LocalDate day, LocalDate today) {
        if (day.isBefore(today.minusYears(MOST_YEARS))) {
            throw Problem.invalid(field, "care.day.far");
        }
        requireNotBeyond(field, day, today);
    }

    private static void requireNotBeyond(String field, LocalDate day, LocalDate today) {
        if (day.isAfter(today.plusYears(MOST_YEARS))) {
            throw Problem.invalid(field, "care.day.far");
        }
    }
}
