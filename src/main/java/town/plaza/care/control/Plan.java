package town.plaza.care.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import town.plaza.care.entity.Course;
import town.plaza.care.entity.DoseUnit;
import town.plaza.care.entity.Schedule;

/**
 * What one version of a prescription says is to be given.
 *
 * @param writtenAt when the prescription was entered
 */
record Plan(
        UUID prescription,
        UUID resident,
        UUID medication,
        String medicationName,
        BigDecimal amount,
        DoseUnit unit,
        Schedule schedule,
        Course course,
        String notes,
        Instant writtenAt) {

    List<Instant> doses(Instant from, Instant to, ZoneId zone) {
        return schedule.doses(course, from, to, zone);
    }
}
