package town.plaza.kernel.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Folds committed entries into the trees and signs the new heads. Every server tries, one at a time does: whoever gets
 * the log's advisory lock, until the end of its transaction. Entries enter in the order in which they were inserted; one
 * that commits late simply comes later.
 */
final class Sequencer {

    /** Per transaction, so that the lock and the memory it takes stay small. */
    static final int BATCH = 2000;

    private static final HexFormat HEX = HexFormat.of();
    private static final int LOCK = 0x6c6f67;

    private final Jdbi jdbi;
    private final Clock clock;
    private final LogKey key;
    private final String town;

    /** @param town what the names of the logs begin with */
    Sequencer(Jdbi jdbi, Clock clock, LogKey key, String town) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.key = key;
        this.town = town;
    }

    static String origin(String town, Log log) {
        return town + "/" + log.code();
    }

    /** Signs a head of each log that has none by this key: an empty log at the first start, or after a change of key. */
    void begin() {
        for (var log : Log.values()) {
            jdbi.useTransaction(handle -> {
                handle.createQuery("SELECT pg_advisory_xact_lock(:lock, :log)")
                        .bind("lock", LOCK)
                        .bind("log", log.ordinal())
                        .mapToMap()
                        .one();
                var tree = tree(handle, log);
                if (!hasHead(handle, log, tree.size())) {
                    sign(handle, log, tree);
                }
            });
        }
    }

    /**
     * Folds one batch.
     *
     * @return the new head's checkpoint; empty where there was nothing to do, or another server is doing it
     */
    Optional<Checkpoint> fold(Log log) {
        return jdbi.inTransaction(handle -> {
            if (!isTurn(handle, log)) {
                return Optional.empty();
            }
            var pending = pending(handle, log);
            if (pending.isEmpty()) {
                return Optional.empty();
            }
            var tree = tree(handle, log);
            var first = tree.size();
            var made = new HashMap<NodeAt, byte[]>();
            pending.forEach(entry -> tree.append(entry.leafHash(), made::put));
            insertLeaves(handle, log, first, pending);
            insertNodes(handle, log, made);
            return Optional.of(sign(handle, log, tree));
        });
    }

    /** The logs that have something to fold; what an idle server asks, from the index alone. */
    List<Log> waiting() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT log FROM unnest(ARRAY['notices', 'audit']) AS log
                        WHERE EXISTS (SELECT FROM kernel.ledger_pending WHERE ledger_pending.log = log.log)
                        """)
                .map((row, context) -> Log.ofCode(row.getString(1)))
                .list());
    }

    private static boolean isTurn(Handle handle, Log log) {
        return handle.createQuery("SELECT pg_try_advisory_xact_lock(:lock, :log)")
                .bind("lock", LOCK)
                .bind("log", log.ordinal())
                .mapTo(boolean.class)
                .one();
    }

    private static List<Pending> pending(Handle handle, Log log) {
        return handle.createQuery(
                        """
                        SELECT entry.id, entry.leaf_hash
                        FROM kernel.ledger_pending pending JOIN kernel.ledger_entry entry ON entry.id = pending.entry
                        WHERE pending.log = :log ORDER BY pending.number LIMIT :batch
                        """)
                .bind("log", log.code())
                .bind("batch", BATCH)
                .map((row, context) -> new Pending(row.getObject(1, UUID.class), row.getBytes(2)))
                .list();
    }

    private static MerkleTree tree(Handle handle, Log log) {
        var size = handle.createQuery("SELECT coalesce(max(index) + 1, 0) FROM kernel.ledger_leaf WHERE log = :log")
                .bind("log", log.code())
                .mapTo(long.class)
                .one();
        return new MerkleTree(size, LedgerNodes.read(handle, log, new MerkleRange(0, size).nodes()));
    }

    private static void insertLeaves(Handle handle, Log log, long first, List<Pending> pending) {
        handle.createUpdate(
                        """
                        INSERT INTO kernel.ledger_leaf (log, index, entry)
                        SELECT :log, :first + place - 1, entry
                        FROM unnest(CAST(:entries AS uuid[])) WITH ORDINALITY AS given (entry, place)
                        """)
                .bind("log", log.code())
                .bind("first", first)
                .bind(
                        "entries",
                        pending.stream().map(each -> each.entry().toString()).collect(LedgerNodes.ARRAY))
                .execute();
    }

    private static void insertNodes(Handle handle, Log log, Map<NodeAt, byte[]> made) {
        var nodes = new ArrayList<>(made.keySet());
        handle.createUpdate(
                        """
                        INSERT INTO kernel.ledger_node (log, level, index, hash)
                        SELECT :log, level, index, decode(hash, 'hex')
                        FROM unnest(CAST(:levels AS int[]), CAST(:indexes AS bigint[]), CAST(:hashes AS text[]))
                            AS given (level, index, hash)
                        """)
                .bind("log", log.code())
                .bind("levels", nodes.stream().map(node -> "" + node.level()).collect(LedgerNodes.ARRAY))
                .bind("indexes", nodes.stream().map(node -> "" + node.index()).collect(LedgerNodes.ARRAY))
                .bind(
                        "hashes",
                        nodes.stream()
                                .map(node -> HEX.formatHex(made.get(node)))
                                .collect(LedgerNodes.ARRAY))
                .execute();
    }

    private boolean hasHead(Handle handle, Log log, long size) {
        return handle.createQuery(
                        "SELECT EXISTS (SELECT FROM kernel.ledger_head WHERE log = :log AND size = :size AND key = :key)")
                .bind("log", log.code())
                .bind("size", size)
                .bind("key", key.id())
                .mapTo(boolean.class)
                .one();
    }

    private Checkpoint sign(Handle handle, Log log, MerkleTree tree) {
        var checkpoint = Checkpoint.of(origin(town, log), tree, clock.instant());
        handle.createUpdate(
                        """
                        INSERT INTO kernel.ledger_head (log, size, key, root, at, checkpoint, signature)
                        VALUES (:log, :size, :key, :root, :at, :checkpoint, :signature)
                        """)
                .bind("log", log.code())
                .bind("size", checkpoint.size())
                .bind("key", key.id())
                .bind("root", checkpoint.root())
                .bind("at", checkpoint.at())
                .bind("checkpoint", checkpoint.text())
                .bind("signature", key.sign(checkpoint.text()))
                .execute();
        return checkpoint;
    }

    private record Pending(UUID entry, byte[] leafHash) {}
}
