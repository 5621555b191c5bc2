package town.plaza.care.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import town.plaza.care.entity.DataKind;
import town.plaza.care.entity.Relative;
import town.plaza.kernel.ledger.Ledger;
import town.plaza.kernel.ledger.LedgerEvent;
import town.plaza.kernel.ledger.Log;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.persistence.Rows;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.text.Fields;

/** Who may look after a resident from afar. What a consent allows ends in the moment in which it is withdrawn. */
@ApplicationScoped
public class Relatives {

    private static final int MOST_CONSENTS = 1000;
    private static final int MOST_OWN = 100;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Ledger ledger;

    @Inject
    Residents residents;

    /** Those of a resident's, the newest first, with those whose tie has ended. */
    public Page<RelativeView> of(UUID resident, PageRequest page) {
        return jdbi.withHandle(handle -> {
            var ties = handle.createQuery(
                            """
                            SELECT t.id, t.account, a.display_name AS name, t.relation, t.tied_at, b.display_name AS tied_by,
                                   t.ended_at
                              FROM care.relative t JOIN accounts.account a ON a.id = t.account
                              JOIN accounts.account b ON b.id = t.tied_by
                             WHERE t.resident = :resident AND (CAST(:after AS uuid) IS NULL OR t.id < :after)
                             ORDER BY t.id DESC LIMIT :limit""")
                    .bind("resident", resident)
                    .bind("after", page.afterId().orElse(null))
                    .bind("limit", page.fetch())
                    .map((row, context) -> new RelativeView(
                            row.getObject("id", UUID.class),
                            row.getObject("account", UUID.class),
                            row.getString("name"),
                            row.getString("relation"),
                            Rows.instant(row, "tied_at"),
                            row.getString("tied_by"),
                            Rows.instant(row, "ended_at"),
                            List.of()))
                    .list();
            var part = Page.of(ties, page.limit(), tie -> tie.id().toString());
            var consents =
                    consents(handle, part.items().stream().map(RelativeView::id).toList());
            return new Page<>(
                    part.items().stream()
                            .map(tie -> with(tie, consents.getOrDefault(tie.id(), List.of())))
                            .toList(),
                    part.next());
        });
    }

    private static RelativeView with(RelativeView tie, List<ConsentView> consents) {
        return new RelativeView(
                tie.id(),
                tie.account(),
                tie.name(),
                tie.relation(),
                tie.tiedAt(),
                tie.tiedBy(),
                tie.endedAt(),
                consents);
    }

    private static Map<UUID, List<ConsentView>> consents(org.jdbi.v3.core.Handle handle, List<UUID> ties) {
        return handle
                .createQuery(
                        """
                        SELECT c.relative, c.kind, c.given_at, g.display_name AS given_by, c.withdrawn_at,
                               w.display_name AS withdrawn_by
                          FROM care.consent c JOIN accounts.account g ON g.id = c.given_by
                          LEFT JOIN accounts.account w ON w.id = c.withdrawn_by
                         WHERE c.relative = ANY (:ties) ORDER BY c.id DESC LIMIT :most""")
                .bindArray("ties", UUID.class, ties)
                .bind("most", MOST_CONSENTS)
                .map((row, context) -> Map.entry(
                        row.getObject("relative", UUID.class),
                        new ConsentView(
                                DataKind.valueOf(row.getString("kind")),
                                Rows.instant(row, "given_at"),
                                row.getString("given_by"),
                                Rows.instant(row, "withdrawn_at"),
                                row.getString("withdrawn_by"))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Those of the caller's. */
    public List<OwnResident> own(UUID account) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT r.id, r.display_name, t.relation,
                               array(SELECT c.kind FROM care.consent c
                                      WHERE c.relative = t.id AND c.withdrawn_at IS NULL ORDER BY c.kind) AS kinds
                          FROM care.relative t JOIN care.resident r ON r.id = t.resident
                         WHERE t.account = :account AND t.ended_at IS NULL
                         ORDER BY r.name_key, r.id LIMIT :most""")
                .bind("account", account)
                .bind("most", MOST_OWN)
                .map((row, context) -> new OwnResident(
                        row.getObject("id", UUID.class),
                        row.getString("display_name"),
                        row.getString("relation"),
                        Arrays.stream((String[]) row.getArray("kinds").getArray())
                                .map(DataKind::valueOf)
                                .toList()))
                .list());
    }

    /** @throws Problem {@code relative-unknown}, {@code relative-tied} */
    @Transactional
    public RelativeView tie(UUID resident, RelativeDraft draft, UUID by) {
        residents.lock(resident);
        var tie = new Relative(
                Ids.next(), account(draft.userName()), resident, Fields.orNull(draft.relation()), by, clock.instant());
        entities.persist(tie);
        entities.flush();
        record("relative.tied", tie, by, Json.createObjectBuilder());
        if (draft.consents() != null) {
            draft.consents().forEach(kind -> giveTo(tie, kind, by));
        }
        return require(resident, tie.id());
    }

    private UUID account(String userName) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                """
                                SELECT a.id FROM accounts.account a
                                  JOIN accounts.account_role r ON r.account = a.id AND r.role = 'RELATIVE'
                                 WHERE lower(a.user_name COLLATE "C") = lower(:name COLLATE "C")""")
                        .bind("name", userName.strip())
                        .mapTo(UUID.class)
                        .findOne())
                .orElseThrow(() -> new Problem(ProblemType.RELATIVE_UNKNOWN));
    }

    private RelativeView require(UUID resident, UUID tie) {
        return of(resident, new PageRequest(PageRequest.MOST, null)).items().stream()
                .filter(each -> each.id().equals(tie))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** The resident agrees that the relative sees a kind of data. */
    @Transactional
    public RelativeView give(UUID resident, UUID tieId, DataKind kind, UUID by) {
        var tie = lock(resident, tieId);
        giveTo(tie, kind, by);
        return require(resident, tieId);
    }

    private void giveTo(Relative tie, DataKind kind, UUID by) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        INSERT INTO care.consent (id, relative, kind, given_at, given_by)
                        VALUES (:id, :relative, :kind, :now, :by)""")
                .bind("id", Ids.next())
                .bind("relative", tie.id())
                .bind("kind", kind)
                .bind("now", clock.instant())
                .bind("by", by)
                .execute());
        record("consent.given", tie, by, Json.createObjectBuilder().add("kind", kind.name()));
    }

    /** @throws Problem {@code consent-not-given} */
    @Transactional
    public RelativeView withdraw(UUID resident, UUID tieId, DataKind kind, UUID by) {
        var tie = lock(resident, tieId);
        if (withdraw(tie, kind, by) == 0) {
            throw new Problem(ProblemType.CONSENT_NOT_GIVEN);
        }
        record("consent.withdrawn", tie, by, Json.createObjectBuilder().add("kind", kind.name()));
        return require(resident, tieId);
    }

    /** @param kind null for all kinds */
    private int withdraw(Relative tie, DataKind kind, UUID by) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        """
                        UPDATE care.consent SET withdrawn_at = :now, withdrawn_by = :by
                         WHERE relative = :relative AND withdrawn_at IS NULL
                           AND (CAST(:kind AS text) IS NULL OR kind = :kind)""")
                .bind("relative", tie.id())
                .bind("kind", kind == null ? null : kind.name())
                .bind("now", clock.instant())
                .bind("by", by)
                .execute());
    }

    /** The account sees nothing of the resident any more; its consents end with the tie. */
    @Transactional
    public void end(UUID resident, UUID tieId, UUID by) {
        end(lock(resident, tieId), by);
    }

    private void end(Relative tie, UUID by) {
        withdraw(tie, null, by);
        tie.end(by, clock.instant());
        entities.flush();
        record("relative.ended", tie, by, Json.createObjectBuilder());
    }

    /** Ends all ties of an account. */
    @Transactional
    public void endAll(UUID account) {
        entities.createQuery(
                        "SELECT t FROM Relative t WHERE t.account = :account AND t.endedAt IS NULL ORDER BY t.id",
                        Relative.class)
                .setParameter("account", account)
                .setMaxResults(MOST_OWN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(tie -> end(tie, account));
    }

    private Relative lock(UUID resident, UUID id) {
        var tie = entities.find(Relative.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (tie == null || !tie.resident().equals(resident)) {
            throw Problem.notFound();
        }
        tie.requireLive();
        return tie;
    }

    private void record(String kind, Relative tie, UUID by, JsonObjectBuilder data) {
        ledger.record(
                Log.AUDIT,
                new LedgerEvent(
                        kind,
                        Files.SUBJECT + tie.resident(),
                        by,
                        data.add("account", tie.account().toString()).build()));
    }
}
