package town.plaza.board.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.board.entity.IdentityNumber;
import town.plaza.board.entity.IdentityNumbers;
import town.plaza.board.entity.Notice;
import town.plaza.kernel.ledger.Ledger;
import town.plaza.kernel.ledger.LedgerEvent;
import town.plaza.kernel.ledger.Log;
import town.plaza.kernel.live.LiveEvent;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.problem.Violation;
import town.plaza.kernel.web.ETags;

/**
 * The official life of a notice: published, corrected by another, withdrawn, expired. Each of these is an entry of the
 * public log, in the same transaction.
 */
@ApplicationScoped
public class Publishing {

    public static final String TOPIC = "board.notices";

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());
    private static final int AT_ONCE = 100;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    Event<LiveEvent> live;

    @Inject
    Notices notices;

    @Inject
    Holidays holidays;

    /**
     * Publishes a draft, from the next day on for its period.
     *
     * @throws Problem {@code identity-numbers-unconfirmed} where it has full identity numbers and nobody confirmed that
     *     they must stay; the violations show them masked
     */
    @Transactional
    public NoticeView publish(UUID id, Publication how, String ifMatch, UUID by) {
        var notice = locked(id);
        notice.requireDraft();
        ETags.require(ifMatch, notice.version());
        keep(notices.identityNumbers(notice), how != null && how.keepIdentityNumbers(), notice, by);
        var today = LocalDate.now(clock);
        notice.publish(clock.instant().truncatedTo(ChronoUnit.MILLIS), today, holidays.workingDays(today));
        var data = describe(notice).add("category", notice.category());
        notice.corrects().ifPresent(corrected -> data.add("corrects", corrected.toString()));
        notice.attachment().ifPresent(pdf -> data.add("attachmentSha256", hex(pdf.sha256())));
        notice.enterIntoLog(enter("notice.published", notice, by, data));
        notice.corrects().ifPresent(corrected -> correct(locked(corrected), notice, by));
        return told(notice, "published");
    }

    private void keep(List<IdentityNumber> numbers, boolean confirmed, Notice notice, UUID by) {
        if (numbers.isEmpty()) {
            return;
        }
        if (!confirmed) {
            throw new Problem(
                    ProblemType.IDENTITY_NUMBERS_UNCONFIRMED,
                    numbers.stream()
                            .map(number -> new Violation("keepIdentityNumbers", "body", number.masked()))
                            .toList());
        }
        var masked = JSON.createArrayBuilder();
        numbers.forEach(number -> masked.add(number.kind() + " " + number.masked()));
        ledger.record(
                Log.AUDIT,
                new LedgerEvent(
                        "notice.identity-numbers-kept",
                        Notices.SUBJECT + notice.id(),
                        by,
                        JSON.createObjectBuilder().add("numbers", masked).build()));
    }

    private void correct(Notice corrected, Notice correction, UUID by) {
        corrected.correctedBy(correction);
        enter(
                "notice.corrected",
                corrected,
                by,
                describe(corrected)
                        .add("correctedBy", correction.id().toString())
                        .add("correctedBySha256", hex(correction.sha256())));
    }

    /**
     * @throws Problem {@code stale} where {@code ifMatch} names another version; {@code identity-numbers-unconfirmed} where
     *     the reason, which the public log keeps for good, has full identity numbers that nobody confirmed
     */
    @Transactional
    public NoticeView withdraw(UUID id, Withdrawal withdrawal, String ifMatch, UUID by) {
        var notice = locked(id);
        ETags.require(ifMatch, notice.version());
        notice.withdraw(withdrawal.reason(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        keep(IdentityNumbers.in(withdrawal.reason()), withdrawal.keepIdentityNumbers(), notice, by);
        enter("notice.withdrawn", notice, by, describe(notice).add("reason", withdrawal.reason()));
        return told(notice, "withdrawn");
    }

    /** What the fingerprint in the public log is of, to the byte; of a withdrawn notice no more, as of its text. */
    @Transactional
    public byte[] canonical(UUID id) {
        return Optional.ofNullable(entities.find(Notice.class, id))
                .flatMap(Notice::canonical)
                .orElseThrow(Problem::notFound);
    }

    /**
     * Writes down that notices whose last day is over have expired. Servers that do so at once share the work.
     *
     * @return how many; fewer than {@value #AT_ONCE} means that none is left
     */
    @Transactional
    public int expire() {
        var today = LocalDate.now(clock);
        var over = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT id FROM board.notice WHERE status = 'PUBLISHED' AND last_day < :today
                        ORDER BY last_day LIMIT :limit FOR UPDATE SKIP LOCKED""")
                .bind("today", today)
                .bind("limit", AT_ONCE)
                .mapTo(UUID.class)
                .list());
        if (over.isEmpty()) {
            return 0;
        }
        entities.createQuery("SELECT n FROM Notice n WHERE n.id IN :ids", Notice.class)
                .setParameter("ids", over)
                .getResultList()
                .forEach(notice -> {
                    notice.expire(today);
                    enter("notice.expired", notice, null, describe(notice));
                    tell(notice, "expired");
                });
        return over.size();
    }

    /** The public log says what the town did; who did it for the town is the audit log's. */
    private UUID enter(String kind, Notice notice, UUID by, JsonObjectBuilder data) {
        var subject = Notices.SUBJECT + notice.id();
        if (by != null) {
            var what = JSON.createObjectBuilder().add("sha256", hex(notice.sha256()));
            ledger.record(Log.AUDIT, new LedgerEvent(kind, subject, by, what.build()));
        }
        return ledger.record(Log.NOTICES, new LedgerEvent(kind, subject, null, data.build()));
    }

    private static JsonObjectBuilder describe(Notice notice) {
        return JSON.createObjectBuilder()
                .add("title", notice.title())
                .add("sha256", hex(notice.sha256()))
                .add("publishedAt", notice.publishedAt().toString())
                .add("firstDay", notice.firstDay().toString())
                .add("lastDay", notice.lastDay().toString());
    }

    private NoticeView told(Notice notice, String what) {
        entities.flush();
        tell(notice, what);
        return notices.require(notice.id(), false);
    }

    private void tell(Notice notice, String what) {
        live.fire(new LiveEvent(
                TOPIC,
                JSON.createObjectBuilder()
                        .add("id", notice.id().toString())
                        .add("what", what)
                        .add("title", notice.title())
                        .add("category", notice.category())
                        .build()));
    }

    private Notice locked(UUID id) {
        var notice = entities.find(Notice.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (notice == null) {
            throw Problem.notFound();
        }
        return notice;
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
