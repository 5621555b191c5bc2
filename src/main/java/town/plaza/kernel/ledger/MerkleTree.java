package town.plaza.kernel.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The growing edge of a Merkle tree as RFC 6962 and RFC 9162 define it: SHA-256, 0x00 before a leaf, 0x01 before two
 * hashes. Holds the complete subtrees that the tree is made of, one per binary digit of its size that is 1, and nothing
 * else.
 */
final class MerkleTree {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final List<byte[]> edge = new ArrayList<>();
    private long size;

    /** The empty tree. */
    MerkleTree() {}

    /** @param hashes of the subtrees that {@link MerkleRange#nodes()} names for all the leaves */
    MerkleTree(long size, Map<NodeAt, byte[]> hashes) {
        this.size = size;
        for (var node : new MerkleRange(0, size).nodes()) {
            edge.add(MerkleRange.require(hashes, node));
        }
    }

    static byte[] leafHash(byte[] leaf) {
        return sha256(LEAF, leaf);
    }

    static byte[] nodeHash(byte[] left, byte[] right) {
        return sha256(NODE, left, right);
    }

    /** @param made is told each subtree that the leaf completes, the leaf itself first */
    void append(byte[] leafHash, BiConsumer<NodeAt, byte[]> made) {
        var hash = leafHash;
        var at = new NodeAt(0, size);
        made.accept(at, hash);
        while (at.index() % 2 == 1) {
            hash = nodeHash(edge.remove(edge.size() - 1), hash);
            at = new NodeAt(at.level() + 1, at.index() / 2);
            made.accept(at, hash);
        }
        edge.add(hash);
        size++;
    }

    long size() {
        return size;
    }

    byte[] root() {
        return join(edge);
    }

    /** The hash over subtrees that stand side by side, the largest first. */
    static byte[] join(List<byte[]> subtrees) {
        if (subtrees.isEmpty()) {
            return sha256();
        }
        var hash = subtrees.get(subtrees.size() - 1);
        for (var i = subtrees.size() - 2; i >= 0; i--) {
            hash = nodeHash(subtrees.get(i), hash);
        }
        return hash;
    }

    static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
