package town.plaza.care.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import town.plaza.care.entity.AsNeeded;
import town.plaza.care.entity.Intake;
import town.plaza.care.entity.ScheduleText;
import town.plaza.kernel.persistence.Rows;
import town.plaza.kernel.text.Language;

/** Reads what is given as needed with what was given of it lately, in two queries however many residents there are. */
final class AsNeededDoses {

    private static final Duration LONGEST = Duration.ofDays(31);

    private AsNeededDoses() {}

    record Found(UUID resident, AsNeededView medication) {}

    /** In the order of residents, then of prescriptions. */
    static List<Found> of(Handle handle, Collection<UUID> residents, Instant now, Language language) {
        var plans = Plans.asNeeded(handle, residents, now);
        if (plans.isEmpty()) {
            return List.of();
        }
        var given = given(handle, plans, now);
        var text = new ScheduleText(language);
        return plans.stream()
                .map(plan -> new Found(
                        plan.resident(), view(plan, given.getOrDefault(plan.prescription(), List.of()), now, text)))
                .sorted(Comparator.comparing(Found::resident)
                        .thenComparing(each -> each.medication().prescription()))
                .toList();
    }

    private static Map<UUID, List<Intake>> given(Handle handle, List<Plan> plans, Instant now) {
        var given = new HashMap<UUID, List<Intake>>();
        handle.createQuery(
                        """
                        SELECT a.prescription, a.happened_at, a.amount FROM care.administration a
                         WHERE a.prescription = ANY (CAST(:prescriptions AS uuid[])) AND a.due IS NULL
                           AND a.outcome = 'GIVEN' AND a.happened_at > :since
                           AND NOT EXISTS (SELECT FROM care.administration c WHERE c.corrects = a.id)""")
                .bind(
                        "prescriptions",
                        Plans.array(plans.stream().map(Plan::prescription).toList()))
                .bind("since", now.minus(LONGEST))
                .map((row, context) -> Map.entry(
                        row.getObject("prescription", UUID.class),
                        new Intake(Rows.instant(row, "happened_at"), row.getBigDecimal("amount"))))
                .forEach(each -> given.computeIfAbsent(each.getKey(), id -> new ArrayList<>())
                        .add(each.getValue()));
        return given;
    }

    private static AsNeededView view(Plan plan, List<Intake> given, Instant now, ScheduleText text) {
        var limits = (AsNeeded) plan.schedule();
        return new AsNeededView(
                plan.prescription(),
                plan.medication(),
                plan.medicationName(),
                plan.amount(),
                plan.unit(),
                text.amount(plan.amount(), plan.unit()),
                plan.notes(),
                text.of(limits, plan.unit()),
                AsNeeded.sum(given, now),
                given.stream().map(Intake::at).max(Comparator.naturalOrder()).orElse(null),
                limits.allowedFrom(now, plan.amount(), given));
    }
}
