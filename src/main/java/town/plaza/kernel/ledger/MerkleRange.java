package town.plaza.kernel.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The leaves from {@code from} up to, not including, {@code to}, as far as they have one hash in some tree: {@code from}
 * is a multiple of a power of two that is at least their number.
 */
record MerkleRange(long from, long to) {

    /** The complete subtrees that stand over these leaves, the largest first. */
    List<NodeAt> nodes() {
        var nodes = new ArrayList<NodeAt>();
        for (var next = from; next < to; ) {
            var level = 63 - Long.numberOfLeadingZeros(to - next);
            nodes.add(new NodeAt(level, next >> level));
            next += 1L << level;
        }
        return nodes;
    }

    byte[] hash(Map<NodeAt, byte[]> hashes) {
        return MerkleTree.join(
                nodes().stream().map(node -> require(hashes, node)).toList());
    }

    static byte[] require(Map<NodeAt, byte[]> hashes, NodeAt node) {
        var hash = hashes.get(node);
        if (hash == null) {
            throw new IllegalArgumentException("No hash at " + node);
        }
        return hash;
    }
}
