package town.plaza.kernel.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/**
 * The text that is signed: a C2SP tlog-checkpoint, lines that each end in a line feed.
 *
 * <pre>
 * origin      which log this is, such as plaza.example/notices
 * size        the number of entries, decimal
 * root        the root hash, base64
 * at          when it was signed, ISO 8601 in UTC
 * </pre>
 */
record Checkpoint(String origin, long size, byte[] root, Instant at) {

    static Checkpoint of(String origin, MerkleTree tree, Instant at) {
        return new Checkpoint(origin, tree.size(), tree.root(), at.truncatedTo(ChronoUnit.SECONDS));
    }

    String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n" + at + "\n";
    }
}
