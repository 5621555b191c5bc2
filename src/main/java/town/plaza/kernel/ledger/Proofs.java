package town.plaza.kernel.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.persistence.Rows;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.problem.Violation;

/** Signed heads and the proofs that go with them. A proof is computed from stored subtrees, read in one query. */
@ApplicationScoped
public class Proofs {

    private static final HexFormat HEX = HexFormat.of();

    @Inject
    Jdbi jdbi;

    @Inject
    LogKeys keys;

    @Inject
    LogNames names;

    TreeHead newestHead(Log log) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT size, root, at, checkpoint, signature FROM kernel.ledger_head
                        WHERE log = :log AND key = :key ORDER BY size DESC LIMIT 1
                        """)
                .bind("log", log.code())
                .bind("key", keys.key().id())
                .map((row, context) -> new TreeHead(
                        Sequencer.origin(names.town(), log),
                        row.getLong(1),
                        HEX.formatHex(row.getBytes(2)),
                        Rows.instant(row, "at"),
                        row.getString(4),
                        Base64.getEncoder().encodeToString(row.getBytes(5)),
                        Base64.getEncoder().encodeToString(keys.key().spki())))
                .one());
    }

    /** The newest head as a C2SP signed note. */
    String newestNote(Log log) {
        var head = newestHead(log);
        var signature = Base64.getDecoder().decode(head.signature());
        return keys.key().note(head.checkpoint(), head.origin(), signature);
    }

    String publicKey() {
        return keys.key().pem();
    }

    /** @throws Problem {@code invalid-values} where there is no such entry in a tree of that size, or no such tree */
    InclusionProof inclusion(Log log, long index, long size) {
        if (index >= size) {
            throw beyond("index");
        }
        var path = MerkleProofs.inclusion(index, size);
        var leaf = new MerkleRange(index, index + 1);
        var all = new MerkleRange(0, size);
        var hashes =
                read(log, Stream.concat(path.stream(), Stream.of(leaf, all)).toList(), "size");
        return new InclusionProof(index, size, hex(leaf, hashes), hex(all, hashes), hex(path, hashes));
    }

    /** @throws Problem {@code invalid-values} where {@code from} is beyond {@code to}, or that beyond the log's end */
    ConsistencyProof consistency(Log log, long from, long to) {
        if (from > to) {
            throw beyond("from");
        }
        var path = MerkleProofs.consistency(from, to);
        var before = new MerkleRange(0, from);
        var after = new MerkleRange(0, to);
        var hashes =
                read(log, Stream.concat(path.stream(), Stream.of(before, after)).toList(), "to");
        return new ConsistencyProof(from, to, hex(before, hashes), hex(after, hashes), hex(path, hashes));
    }

    /** @return nothing while the newest head does not cover the entry yet */
    Optional<EntryProof> of(Log log, EntryView entry) {
        var head = newestHead(log);
        if (entry.index() == null || entry.index() >= head.size()) {
            return Optional.empty();
        }
        var proof = inclusion(log, entry.index(), head.size());
        return Optional.of(new EntryProof(entry.index(), entry.leaf(), entry.body(), head, proof.hashes()));
    }

    private Map<NodeAt, byte[]> read(Log log, List<MerkleRange> ranges, String field) {
        var nodes = new ArrayList<NodeAt>();
        ranges.forEach(range -> nodes.addAll(range.nodes()));
        var hashes = jdbi.withHandle(handle -> LedgerNodes.read(handle, log, nodes));
        if (!hashes.keySet().containsAll(nodes)) {
            throw beyond(field);
        }
        return hashes;
    }

    private static Problem beyond(String field) {
        return new Problem(ProblemType.INVALID_VALUES, List.of(new Violation(field, "query", "ledger.beyond")));
    }

    private static String hex(MerkleRange range, Map<NodeAt, byte[]> hashes) {
        return HEX.formatHex(range.hash(hashes));
    }

    private static List<String> hex(List<MerkleRange> path, Map<NodeAt, byte[]> hashes) {
        return path.stream().map(range -> hex(range, hashes)).toList();
    }
}
