package town.plaza.care.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.care.entity.DataKind;
import town.plaza.kernel.ledger.Ledger;
import town.plaza.kernel.ledger.LedgerEvent;
import town.plaza.kernel.ledger.Log;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.security.AccountPrincipal;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;

/**
 * The door to what is kept of a resident. Whoever reads any of it opens the file first: one query decides whether the
 * caller may, and the audit log keeps that they did, in the caller's transaction or one of its own.
 */
@ApplicationScoped
public class Files {

    static final String SUBJECT = "care/residents/";

    private static final String ALL_OF_IT = "RESIDENT";

    @Inject
    Jdbi jdbi;

    @Inject
    CurrentAccount caller;

    @Inject
    Ledger ledger;

    /**
     * For a carer, or a relative with a live consent for this kind of the resident's data.
     *
     * @throws Problem {@code not-found} for everybody else, and where there is no such resident
     */
    @Transactional
    public ResidentLine open(UUID resident, DataKind kind) {
        return open(resident, kind.name());
    }

    /**
     * For a carer only: the head of the file, and what belongs to no kind.
     *
     * @throws Problem {@code not-found} for everybody else, and where there is no such resident
     */
    @Transactional
    public ResidentLine open(UUID resident) {
        return open(resident, ALL_OF_IT);
    }

    private ResidentLine open(UUID resident, String kind) {
        var by = caller.signedIn();
        var found = find(resident, kind, by);
        ledger.record(
                Log.AUDIT,
                new LedgerEvent(
                        "resident.read",
                        SUBJECT + resident,
                        by.accountId(),
                        Json.createObjectBuilder().add("kind", kind).build()));
        return found;
    }

    private ResidentLine find(UUID resident, String kind, AccountPrincipal by) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                """
                                SELECT r.id, r.display_name AS name, r.born, r.room, r.left_on FROM care.resident r
                                 WHERE r.id = :resident AND (:carer OR :relative AND EXISTS (
                                    SELECT FROM care.relative t JOIN care.consent c ON c.relative = t.id
                                     WHERE t.account = :account AND t.resident = r.id AND t.ended_at IS NULL
                                       AND c.kind = :kind AND c.withdrawn_at IS NULL))""")
                        .bind("resident", resident)
                        .bind("carer", by.has(Role.CARER))
                        .bind("relative", by.has(Role.RELATIVE))
                        .bind("account", by.accountId())
                        .bind("kind", kind)
                        .map((row, context) -> line(row))
                        .findOne())
                .orElseThrow(Problem::notFound);
    }

    private static ResidentLine line(ResultSet row) throws SQLException {
        return new ResidentLine(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("born", LocalDate.class),
                row.getString("room"),
                row.getObject("left_on", LocalDate.class));
    }

    /**
     * For lists that span residents.
     *
     * @throws Problem {@code not-found} for everybody who is no carer
     */
    public void requireCarer() {
        if (!caller.has(Role.CARER)) {
            throw Problem.notFound();
        }
    }
}
