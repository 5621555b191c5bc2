package town.plaza.care.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import town.plaza.care.Care;
import town.plaza.care.entity.Amount;
import town.plaza.care.entity.AsNeeded;
import town.plaza.care.entity.DoseUnit;
import town.plaza.care.entity.Intake;
import town.plaza.care.entity.Outcome;
import town.plaza.kernel.ledger.Ledger;
import town.plaza.kernel.ledger.LedgerEvent;
import town.plaza.kernel.ledger.Log;
import town.plaza.kernel.live.LiveEvent;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.persistence.Rows;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.text.Fields;

/**
 * Records what happened to doses. Nothing is ever changed or taken back: a wrong entry is corrected by another that names
 * it, and the newest counts. Recordings of one resident take turns, so that limits hold however many record at once.
 */
@ApplicationScoped
public class Administrations {

    private static final String VIEW =
            """
            SELECT a.id, a.prescription, a.resident, a.medication, concat_ws(' ', m.name, m.strength) AS medication_name,
                   a.due, a.outcome, a.amount, a.unit, a.reason, a.happened_at, a.recorded_at, a.recorded_by,
                   who.display_name AS recorded_by_name, a.corrects, c.id AS corrected_by
              FROM care.administration a JOIN care.medication m ON m.id = a.medication
              LEFT JOIN accounts.account who ON who.id = a.recorded_by
              LEFT JOIN care.administration c ON c.corrects = a.id
             WHERE\s""";

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Homes homes;

    @Inject
    Prescriptions prescriptions;

    @Inject
    Stocks stocks;

    @Inject
    Ledger ledger;

    @Inject
    Event<LiveEvent> live;

    /** What is to be inserted. */
    private record Entry(
            Plan plan,
            Instant due,
            Outcome outcome,
            BigDecimal amount,
            String reason,
            Instant at,
            UUID key,
            UUID corrects) {}

    /**
     * @throws Problem {@code dose-recorded} where somebody was faster, saying who and when; {@code no-such-dose};
     *     {@code dose-not-due-yet} saying from when; {@code time-in-future}; {@code amount-missing}, {@code reason-missing};
     *     {@code too-early} for something as needed, saying from when; {@code key-reused} for another content under the
     *     same key; {@code not-found}
     */
    @Transactional
    public Recorded record(Recording recording, UUID by) {
        var resident = prescriptions.residentOf(recording.prescription());
        return jdbi.withHandle(handle -> {
            Turns.take(handle, resident);
            var before = ofKey(handle, recording.key());
            if (before.isPresent()) {
                requireSame(before.get(), recording, by);
                return new Recorded(before.get(), true);
            }
            var entry = entry(handle, recording);
            if (recording.due() != null) {
                requireOpen(handle, resident, recording);
            }
            return new Recorded(insert(handle, entry, by), false);
        });
    }

    private Entry entry(Handle handle, Recording recording) {
        var now = now();
        var at = recording.at() == null && recording.secondsAgo() != null
                ? now.minusSeconds(recording.secondsAgo())
                : moment(recording.at(), now);
        var settings = homes.settings();
        var plan = Plans.at(handle, recording.prescription(), recording.due() == null ? at : recording.due())
                .orElseThrow(() -> new Problem(ProblemType.NO_SUCH_DOSE));
        requireDue(plan, recording.due(), settings.zoneId());
        if (recording.due() != null) {
            requireDueBy(at, recording.due(), settings);
        }
        var entry = new Entry(
                plan,
                recording.due(),
                recording.outcome(),
                recording.amount(),
                Fields.orNull(recording.reason()),
                at,
                recording.key(),
                null);
        return checked(handle, entry, settings.zoneId());
    }

    private static void requireDueBy(Instant at, Instant due, HomeSettings settings) {
        var from = due.minus(Duration.ofMinutes(settings.dueBeforeMinutes()));
        if (at.isBefore(from)) {
            throw new Problem(ProblemType.DOSE_NOT_DUE_YET, from.atZone(settings.zoneId())).with("from", from);
        }
    }

    private static Instant moment(Instant at, Instant now) {
        if (at == null) {
            return now;
        }
        if (at.isAfter(now)) {
            throw new Problem(ProblemType.TIME_IN_FUTURE);
        }
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    private static void requireDue(Plan plan, Instant due, ZoneId zone) {
        var isDose = due == null
                ? plan.schedule() instanceof AsNeeded
                : plan.schedule().isDue(plan.course(), due, zone);
        if (!isDose) {
            throw new Problem(ProblemType.NO_SUCH_DOSE);
        }
    }

    /** With the amount or the reason that its outcome asks for, and within the limits of what is given as needed. */
    private static Entry checked(Handle handle, Entry entry, ZoneId zone) {
        if (entry.outcome() != Outcome.GIVEN) {
            if (entry.reason() == null) {
                throw new Problem(ProblemType.REASON_MISSING);
            }
            if (entry.amount() != null) {
                throw Problem.invalid("amount", "care.amount.not-given");
            }
            return entry;
        }
        if (entry.amount() == null) {
            throw new Problem(ProblemType.AMOUNT_MISSING);
        }
        var amount = Amount.require(entry.amount(), "amount");
        if (entry.plan().schedule() instanceof AsNeeded limits) {
            var given = given(handle, entry, limits);
            if (!limits.isAllowed(entry.at(), amount, given)) {
                var from = limits.allowedFrom(entry.at(), amount, given);
                throw new Problem(ProblemType.TOO_EARLY, from.atZone(zone)).with("allowedFrom", from);
            }
        }
        return new Entry(
                entry.plan(),
                entry.due(),
                entry.outcome(),
                amount,
                entry.reason(),
                entry.at(),
                entry.key(),
                entry.corrects());
    }

    private static List<Intake> given(Handle handle, Entry entry, AsNeeded limits) {
        var reach = limits.minimum().compareTo(AsNeeded.DAY) > 0 ? limits.minimum() : AsNeeded.DAY;
        return intakes(handle, entry.plan().prescription(), entry.at().minus(reach), entry.corrects());
    }

    /** What was given as needed since a moment. */
    static List<Intake> intakes(Handle handle, UUID prescription, Instant since, UUID without) {
        return handle.createQuery(
                        """
                        SELECT a.happened_at, a.amount FROM care.administration a
                         WHERE a.prescription = :prescription AND a.due IS NULL AND a.outcome = 'GIVEN'
                           AND a.happened_at > :since AND (CAST(:without AS uuid) IS NULL OR a.id <> :without)
                           AND NOT EXISTS (SELECT FROM care.administration c WHERE c.corrects = a.id)""")
                .bind("prescription", prescription)
                .bind("since", since)
                .bind("without", without)
                .map((row, context) -> new Intake(Rows.instant(row, "happened_at"), row.getBigDecimal("amount")))
                .list();
    }

    private void requireOpen(Handle handle, UUID resident, Recording recording) {
        find(
                        handle,
                        "a.resident = :resident AND a.due = :due AND a.prescription = :prescription AND c.id IS NULL",
                        query -> query.bind("resident", resident)
                                .bind("prescription", recording.prescription())
                                .bind("due", recording.due()))
                .ifPresent(other -> {
                    throw taken(ProblemType.DOSE_RECORDED, other);
                });
    }

    private Problem taken(ProblemType type, EntryView other) {
        var zone = homes.settings().zoneId();
        return new Problem(
                        type,
                        Objects.requireNonNullElse(other.recordedByName(), "–"),
                        other.recordedAt().atZone(zone))
                .with("recordedBy", other.recordedByName())
                .with("recordedAt", other.recordedAt())
                .with("outcome", other.outcome());
    }

    private static void requireSame(EntryView before, Recording recording, UUID by) {
        var isSame = before.recordedBy().equals(by)
                && before.prescription().equals(recording.prescription())
                && before.corrects() == null
                && Objects.equals(before.due(), recording.due())
                && sameContent(before, recording.outcome(), recording.amount(), recording.reason());
        if (!isSame) {
            throw new Problem(ProblemType.KEY_REUSED);
        }
    }

    private static boolean sameContent(EntryView before, Outcome outcome, BigDecimal amount, String reason) {
        var sameAmount = amount == null
                ? before.amount() == null
                : before.amount() != null && before.amount().compareTo(amount) == 0;
        return before.outcome() == outcome && sameAmount && Objects.equals(before.reason(), Fields.orNull(reason));
    }

    /**
     * Replaces a wrong entry.
     *
     * @throws Problem {@code entry-corrected} where somebody has already, saying who and when; otherwise as {@link #record}
     */
    @Transactional
    public Recorded correct(UUID wrong, Correction correction, UUID by) {
        var resident = jdbi.withHandle(
                        handle -> handle.createQuery("SELECT resident FROM care.administration WHERE id = :id")
                                .bind("id", wrong)
                                .mapTo(UUID.class)
                                .findOne())
                .orElseThrow(Problem::notFound);
        return jdbi.withHandle(handle -> {
            Turns.take(handle, resident);
            var before = ofKey(handle, correction.key());
            if (before.isPresent()) {
                var isSame = wrong.equals(before.get().corrects())
                        && before.get().recordedBy().equals(by)
                        && sameContent(before.get(), correction.outcome(), correction.amount(), correction.reason());
                if (!isSame) {
                    throw new Problem(ProblemType.KEY_REUSED);
                }
                return new Recorded(before.get(), true);
            }
            var entry = require(handle, wrong);
            if (entry.correctedBy() != null) {
                throw taken(ProblemType.ENTRY_CORRECTED, require(handle, entry.correctedBy()));
            }
            var settings = homes.settings();
            var at = correction.at() == null ? entry.at() : moment(correction.at(), now());
            if (correction.at() != null && entry.due() != null) {
                requireDueBy(at, entry.due(), settings);
            }
            var right = new Entry(
                    corrected(handle, entry, at, settings),
                    entry.due(),
                    correction.outcome(),
                    correction.amount(),
                    Fields.orNull(correction.reason()),
                    at,
                    correction.key(),
                    wrong);
            return new Recorded(insert(handle, checked(handle, right, settings.zoneId()), by), false);
        });
    }

    /** What a corrected entry is of: the dose that it was of, or what is said of the moment to which it moves. */
    private static Plan corrected(Handle handle, EntryView entry, Instant at, HomeSettings settings) {
        if (entry.due() != null || at.equals(entry.at())) {
            // a dose may be recorded before it is due, and its prescription stopped in between
            return Plans.lastOf(handle, entry.prescription(), entry.due() == null ? at : entry.due())
                    .orElseThrow(() -> new Problem(ProblemType.NO_SUCH_DOSE));
        }
        var plan = Plans.at(handle, entry.prescription(), at).orElseThrow(() -> new Problem(ProblemType.NO_SUCH_DOSE));
        requireDue(plan, null, settings.zoneId());
        return plan;
    }

    private EntryView insert(Handle handle, Entry entry, UUID by) {
        var id = Ids.next();
        handle.createUpdate(
                        """
                        INSERT INTO care.administration (id, key, prescription, resident, medication, due, outcome, amount,
                            unit, reason, happened_at, recorded_at, recorded_by, corrects)
                        VALUES (:id, :key, :prescription, :resident, :medication, :due, :outcome, :amount, :unit, :reason,
                            :at, :now, :by, :corrects)""")
                .bind("id", id)
                .bind("key", entry.key())
                .bind("prescription", entry.plan().prescription())
                .bind("resident", entry.plan().resident())
                .bind("medication", entry.plan().medication())
                .bind("due", entry.due())
                .bind("outcome", entry.outcome().name())
                .bind("amount", entry.amount())
                .bind("unit", entry.plan().unit().name())
                .bind("reason", entry.reason())
                .bind("at", entry.at())
                .bind("now", now())
                .bind("by", by)
                .bind("corrects", entry.corrects())
                .execute();
        stocks.taken(handle, id, by);
        audit(entry, id, by);
        live.fire(new LiveEvent(
                Care.ROUND,
                Json.createObjectBuilder()
                        .add("prescription", entry.plan().prescription().toString())
                        .add("due", entry.due() == null ? "" : entry.due().toString())
                        .build(),
                Role.CARER));
        return require(handle, id);
    }

    private void audit(Entry entry, UUID id, UUID by) {
        var data = Json.createObjectBuilder()
                .add("entry", id.toString())
                .add("prescription", entry.plan().prescription().toString())
                .add("outcome", entry.outcome().name())
                .add("at", entry.at().toString());
        if (entry.due() != null) {
            data.add("due", entry.due().toString());
        }
        if (entry.amount() != null) {
            data.add("amount", entry.amount().toPlainString());
        }
        if (entry.corrects() != null) {
            data.add("corrects", entry.corrects().toString());
        }
        ledger.record(
                Log.AUDIT,
                new LedgerEvent(
                        entry.corrects() == null ? "dose.recorded" : "dose.corrected",
                        Files.SUBJECT + entry.plan().resident(),
                        by,
                        data.build()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Optional<EntryView> ofKey(Handle handle, UUID key) {
        return find(handle, "a.key = :key", query -> query.bind("key", key));
    }

    private static EntryView require(Handle handle, UUID id) {
        return find(handle, "a.id = :id", query -> query.bind("id", id)).orElseThrow(Problem::notFound);
    }

    private static Optional<EntryView> find(Handle handle, String which, UnaryOperator<Query> values) {
        return values.apply(handle.createQuery(VIEW + which))
                .map((row, context) -> view(row))
                .findOne();
    }

    /** A resident's, corrected ones too, what happened last first. */
    public Page<EntryView> page(UUID resident, PageRequest request) {
        var found = jdbi.withHandle(handle -> handle.createQuery(
                        VIEW
                                + """
                        a.resident = :resident AND (CAST(:after AS uuid) IS NULL OR (a.happened_at, a.id) <
                            (SELECT happened_at, id FROM care.administration WHERE id = :after))
                        ORDER BY a.happened_at DESC, a.id DESC LIMIT :fetch""")
                .bind("resident", resident)
                .bind("after", request.afterId().orElse(null))
                .bind("fetch", request.fetch())
                .map((row, context) -> view(row))
                .list());
        return Page.of(found, request.limit(), each -> each.id().toString());
    }

    private static EntryView view(ResultSet row) throws SQLException {
        return new EntryView(
                row.getObject("id", UUID.class),
                row.getObject("prescription", UUID.class),
                row.getObject("resident", UUID.class),
                row.getObject("medication", UUID.class),
                row.getString("medication_name"),
                Rows.instant(row, "due"),
                Outcome.valueOf(row.getString("outcome")),
                row.getBigDecimal("amount"),
                DoseUnit.valueOf(row.getString("unit")),
                row.getString("reason"),
                Rows.instant(row, "happened_at"),
                Rows.instant(row, "recorded_at"),
                row.getObject("recorded_by", UUID.class),
                row.getString("recorded_by_name"),
                row.getObject("corrects", UUID.class),
                row.getObject("corrected_by", UUID.class));
    }
}
