package town.plaza.care.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import town.plaza.care.control.Plans.Dose;
import town.plaza.care.control.RoundPlans.Planned;
import town.plaza.care.control.RoundPlans.Wanted;
import town.plaza.care.entity.DoseState;
import town.plaza.care.entity.ScheduleText;
import town.plaza.kernel.ledger.Ledger;
import town.plaza.kernel.ledger.LedgerEvent;
import town.plaza.kernel.ledger.Log;
import town.plaza.kernel.paging.CursorKey;
import town.plaza.kernel.paging.Firsts;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.persistence.Rows;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.text.Fields;
import town.plaza.kernel.text.Language;
import town.plaza.kernel.time.Times;

/** What is due, late and missed now, computed for all who live in the home or in some of its rooms. */
@ApplicationScoped
public class Round {

    /** More are no round; those in some rooms are. */
    static final int MOST_RESIDENTS = 1_000;

    private static final int MOST_DAYS_KNOWN = 31;

    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);
    private static final String SUBJECT = "care/round";

    private static final Comparator<Placed> ORDER = Comparator.comparing(
                    (Placed each) -> each.dose().due())
            .thenComparing(each -> each.dose().plan().prescription());

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Homes homes;

    @Inject
    RoundPlans plans;

    @Inject
    Ledger ledger;

    private record Somebody(String name, String room, long revision) {}

    private record Placed(Planned dose, DoseState state, Somebody resident) {}

    /**
     * Reading it is one entry of the audit log.
     *
     * @param room how the names of the rooms begin; null for all
     * @param states which doses; how many there are of the others is counted nevertheless
     * @throws Problem {@code round-too-wide} where more residents live there than a round has
     */
    @Transactional
    public RoundView read(String room, Set<DoseState> states, Language language, PageRequest page, UUID by) {
        // all of it over one handle
        return jdbi.withHandle(handle -> read(handle, room, states, language, page, by));
    }

    private RoundView read(
            Handle handle, String room, Set<DoseState> states, Language language, PageRequest page, UUID by) {
        var now = clock.instant();
        var home = homes.settings();
        var after = page.afterText().map(cursor -> CursorKey.parse(cursor, Times::moment));
        var counts = new int[DoseState.values().length];
        var found = new Firsts<>(page.fetch(), ORDER);
        var until = now.plus(RoundPlans.AHEAD);
        var since = now.minus(longer(RoundPlans.BACK, Duration.ofHours(home.missedAfterHours())));
        var people = people(handle, room);
        plans.around(handle, wanted(people), home, now).forEach((resident, doses) -> {
            for (var dose : doses) {
                if (dose.due().isBefore(since) || dose.due().isAfter(until)) {
                    continue;
                }
                var state = dose.state(now);
                counts[state.ordinal()]++;
                if (states.contains(state)
                        && after.map(place -> place.compareTo(place(dose)) < 0).orElse(true)) {
                    found.offer(new Placed(dose, state, people.get(resident)));
                }
            }
        });
        audit(room, by);
        var part = Page.of(
                found.inOrder(), page.limit(), each -> place(each.dose()).cursor());
        var text = new ScheduleText(language);
        var items = part.items().stream().map(each -> view(each, text)).toList();
        return new RoundView(
                now,
                home.zone(),
                counts[DoseState.UPCOMING.ordinal()],
                counts[DoseState.DUE.ordinal()],
                counts[DoseState.LATE.ordinal()],
                counts[DoseState.MISSED.ordinal()],
                counts[DoseState.RECORDED.ordinal()],
                items,
                part.next());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static CursorKey<Instant> place(Planned dose) {
        return new CursorKey<>(dose.due(), dose.plan().prescription());
    }

    private static CursorKey<UUID> place(AsNeededDoses.Found found) {
        return new CursorKey<>(found.resident(), found.medication().prescription());
    }

    private static Map<UUID, Somebody> people(Handle handle, String room) {
        var part = Fields.orNull(room);
        var people = new LinkedHashMap<UUID, Somebody>();
        // a range of names, not a pattern: the database plans it once for all beginnings
        var query = handle.createQuery("SELECT r.id, r.display_name, r.room, coalesce((SELECT t.revision"
                + " FROM care.resident_round t WHERE t.resident = r.id), 0) AS revision"
                + " FROM care.resident r WHERE r.left_on IS NULL"
                + (part == null ? "" : " AND r.room ~>=~ :room AND r.room ~<~ :after")
                + " LIMIT :most");
        if (part != null) {
            query.bind("room", part).bind("after", part + LAST_CHARACTER);
        }
        query.bind("most", MOST_RESIDENTS + 1)
                .map((row, context) -> Map.entry(
                        row.getObject("id", UUID.class),
                        new Somebody(row.getString("display_name"), row.getString("room"), row.getLong("revision"))))
                .forEach(each -> people.put(each.getKey(), each.getValue()));
        if (people.size() > MOST_RESIDENTS) {
            throw new Problem(ProblemType.ROUND_TOO_WIDE, MOST_RESIDENTS);
        }
        return people;
    }

    private static List<Wanted> wanted(Map<UUID, Somebody> people) {
        var wanted = new ArrayList<Wanted>(people.size());
        people.forEach((id, each) -> wanted.add(new Wanted(id, each.revision())));
        return wanted;
    }

    private static RoundDose view(Placed placed, ScheduleText text) {
        var dose = placed.dose();
        var plan = dose.plan();
        return new RoundDose(
                plan.prescription(),
                plan.resident(),
                placed.resident().name(),
                placed.resident().room(),
                plan.medication(),
                plan.medicationName(),
                plan.amount(),
                plan.unit(),
                text.amount(plan.amount(), plan.unit()),
                plan.notes(),
                dose.due(),
                dose.missedAt(),
                placed.state(),
                dose.entry());
    }

    private void audit(String room, UUID by) {
        var data = Json.createObjectBuilder();
        if (room != null) {
            data.add("room", room);
        }
        ledger.record(Log.AUDIT, new LedgerEvent("round.read", SUBJECT, by, data.build()));
    }

    /**
     * What was due in a window of one resident, by the prescriptions as they were known at a moment, in order. With what
     * was recorded by then of doses that the prescriptions did not have any more.
     *
     * @param known null for now
     * @throws Problem {@code period-too-long} for a window longer than {@value #MOST_DAYS_KNOWN} days, {@code period-reversed}
     */
    public List<KnownDose> asKnown(UUID resident, Instant from, Instant to, Instant known, Language language) {
        if (to.isBefore(from)) {
            throw new Problem(ProblemType.PERIOD_REVERSED);
        }
        if (Duration.between(from, to).compareTo(Duration.ofDays(MOST_DAYS_KNOWN)) > 0) {
            throw new Problem(ProblemType.PERIOD_TOO_LONG, MOST_DAYS_KNOWN);
        }
        var then = known == null ? clock.instant() : known;
        var zone = homes.settings().zoneId();
        var doses = new HashMap<Dose, Plan>();
        jdbi.useHandle(handle -> {
            for (var plan : Plans.asKnown(handle, resident, from, to, then)) {
                plan.doses(from, to, zone).forEach(due -> doses.put(new Dose(plan.prescription(), due), plan));
            }
            var recorded = recorded(handle, resident, from, to, then);
            recorded.removeAll(doses.keySet());
            doses.putAll(Plans.lastOf(handle, recorded, then));
        });
        var text = new ScheduleText(language);
        return doses.entrySet().stream()
                .map(each -> known(each.getValue(), each.getKey().due(), text))
                .sorted(Comparator.comparing(KnownDose::due).thenComparing(KnownDose::prescription))
                .toList();
    }

    private static Set<Dose> recorded(Handle handle, UUID resident, Instant from, Instant to, Instant then) {
        return handle.createQuery(
                        """
                        SELECT a.prescription, a.due FROM care.administration a
                         WHERE a.resident = :resident AND a.due >= :from AND a.due < :to AND a.recorded_at <= :then""")
                .bind("resident", resident)
                .bind("from", from)
                .bind("to", to)
                .bind("then", then)
                .map((row, context) -> new Dose(row.getObject("prescription", UUID.class), Rows.instant(row, "due")))
                .collect(Collectors.toSet());
    }

    private static KnownDose known(Plan plan, Instant due, ScheduleText text) {
        return new KnownDose(
                plan.prescription(),
                plan.medication(),
                plan.medicationName(),
                plan.amount(),
                plan.unit(),
                text.amount(plan.amount(), plan.unit()),
                due);
    }

    /** What of a resident's is given as needed, and from when the next dose of it is allowed. */
    public List<AsNeededView> asNeeded(UUID resident, Language language) {
        var now = clock.instant();
        return jdbi.withHandle(handle -> AsNeededDoses.of(handle, List.of(resident), now, language)).stream()
                .map(AsNeededDoses.Found::medication)
                .sorted(Comparator.comparing(AsNeededView::medicationName).thenComparing(AsNeededView::prescription))
                .toList();
    }

    /**
     * What is given as needed to all who live in the home, so that a tablet has it before the network is gone. Reading it
     * is one entry of the audit log.
     *
     * @throws Problem {@code round-too-wide} where more residents live there than a round has
     */
    @Transactional
    public Page<AsNeededDose> asNeeded(Language language, PageRequest page, UUID by) {
        var now = clock.instant();
        var after = page.afterText().map(cursor -> CursorKey.parse(cursor, UUID::fromString));
        var people = new HashMap<UUID, Somebody>();
        var found = jdbi.withHandle(handle -> {
            people.putAll(people(handle, null));
            return AsNeededDoses.of(handle, people.keySet(), now, language);
        });
        ledger.record(
                Log.AUDIT,
                new LedgerEvent(
                        "round.read",
                        SUBJECT,
                        by,
                        Json.createObjectBuilder().add("asNeeded", true).build()));
        return Page.of(
                found.stream()
                        .filter(each -> after.map(place -> place.compareTo(place(each)) < 0)
                                .orElse(true))
                        .limit(page.limit() + 1L)
                        .map(each -> new AsNeededDose(
                                each.resident(),
                                people.get(each.resident()).name(),
                                people.get(each.resident()).room(),
                                each.medication()))
                        .toList(),
                page.limit(),
                each -> new CursorKey<>(each.resident(), each.medication().prescription()).cursor());
    }
}
