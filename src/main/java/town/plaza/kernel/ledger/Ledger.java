package town.plaza.kernel.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.persistence.Ids;

/** Keeps what happened. An entry stands or falls with the transaction it is recorded in. */
@ApplicationScoped
public class Ledger {

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Entries entries;

    @Inject
    Proofs proofs;

    /**
     * Records an event in the caller's transaction; once that has committed, the sequencer folds it into the log's tree.
     *
     * @return the entry's id, by which its place in the log is found later
     */
    @Transactional(TxType.MANDATORY)
    public UUID record(Log log, LedgerEvent event) {
        return record(log, List.of(event)).get(0);
    }

    /** Records several events, in their order and in one round trip. */
    @Transactional(TxType.MANDATORY)
    public List<UUID> record(Log log, Collection<LedgerEvent> events) {
        var ids = new ArrayList<UUID>(events.size());
        if (events.isEmpty()) {
            return ids;
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch(
                    """
                    INSERT INTO kernel.ledger_entry (id, log, kind, subject, actor, at, body)
                    VALUES (:id, :log, :kind, :subject, :actor, :at, :body)
                    """);
            for (var event : events) {
                var id = Ids.next();
                ids.add(id);
                batch.bind("id", id)
                        .bind("log", log.code())
                        .bind("kind", event.kind())
                        .bind("subject", event.subject())
                        .bind("actor", event.actor())
                        .bind("at", at)
                        .bind("body", body(id, log, event, at))
                        .add();
            }
            batch.execute();
        });
        return ids;
    }

    /**
     * What proves an entry of the public log under its newest head.
     *
     * @return nothing for an entry that there is not, or that is not folded in yet, which takes a second at most
     */
    public Optional<EntryProof> proof(UUID entry) {
        return entries.of(Log.NOTICES, entry).flatMap(found -> proofs.of(Log.NOTICES, found));
    }

    /** All that happened to one thing, in that order; an entry that is not folded in yet has no index. */
    public List<EntryView> entriesOf(Log log, String subject) {
        return entries.of(log, subject);
    }

    /**
     * What happened, the newest first, as far as it is folded in.
     *
     * @param subject and {@code kind} narrow it down where not null
     */
    public Page<EntryView> newest(Log log, String subject, String kind, PageRequest page) {
        var found = entries.newest(log, page.afterNumber().orElse(null), page.fetch(), subject, kind);
        return Page.of(found, page.limit(), entry -> entry.index().toString());
    }

    static byte[] body(UUID id, Log log, LedgerEvent event, Instant at) {
        var json = Json.createObjectBuilder()
                .add("id", id.toString())
                .add("log", log.code())
                .add("kind", event.kind())
                .add("subject", event.subject())
                .add("at", at.toString())
                .add("data", event.data());
        if (event.actor() != null) {
            json.add("actor", event.actor().toString());
        }
        return CanonicalJson.bytes(json.build());
    }
}
