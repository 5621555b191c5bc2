package town.plaza.kernel.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The proofs of RFC 9162: which hashes they are made of (sections 2.1.3.1 and 2.1.4.1) and how they are checked (2.1.3.2
 * and 2.1.4.2).
 */
final class MerkleProofs {

    private MerkleProofs() {}

    /**
     * What proves that the leaf at {@code index} is in the tree of the first {@code size} leaves, from the leaf upwards.
     *
     * @param index 0 to {@code size} - 1
     */
    static List<MerkleRange> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("No leaf " + index + " among " + size);
        }
        var path = new ArrayList<MerkleRange>();
        addPath(index, 0, size, path);
        return path;
    }

    private static void addPath(long index, long from, long to, List<MerkleRange> path) {
        if (to - from == 1) {
            return;
        }
        var split = from + split(to - from);
        if (index < split) {
            addPath(index, from, split, path);
            path.add(new MerkleRange(split, to));
        } else {
            addPath(index, split, to, path);
            path.add(new MerkleRange(from, split));
        }
    }

    /**
     * What proves that the tree of the first {@code to} leaves continues that of the first {@code from}. Nothing is
     * needed for a tree and itself, nor for the empty tree.
     */
    static List<MerkleRange> consistency(long from, long to) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("No tree of " + from + " within " + to);
        }
        var proof = new ArrayList<MerkleRange>();
        if (from > 0 && from < to) {
            addConsistency(from, 0, to, true, proof);
        }
        return proof;
    }

    private static void addConsistency(long old, long from, long to, boolean known, List<MerkleRange> proof) {
        if (old == to) {
            if (!known) {
                proof.add(new MerkleRange(from, to));
            }
            return;
        }
        var split = from + split(to - from);
        if (old <= split) {
            addConsistency(old, from, split, known, proof);
            proof.add(new MerkleRange(split, to));
        } else {
            addConsistency(old, split, to, false, proof);
            proof.add(new MerkleRange(from, split));
        }
    }

    /** The largest power of two below {@code leaves}, which is 2 or more. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    static boolean includes(byte[] leafHash, long index, long size, List<byte[]> proof, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        var position = index;
        var last = size - 1;
        var hash = leafHash;
        for (var sibling : proof) {
            if (last == 0) {
                return false;
            }
            if (position % 2 == 1 || position == last) {
                hash = MerkleTree.nodeHash(sibling, hash);
                while (position % 2 == 0 && position != 0) {
                    position /= 2;
                    last /= 2;
                }
            } else {
                hash = MerkleTree.nodeHash(hash, sibling);
            }
            position /= 2;
            last /= 2;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    static boolean continues(long from, byte[] fromRoot, long to, byte[] toRoot, List<byte[]> proof) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == 0) {
            return proof.isEmpty() && Arrays.equals(fromRoot, MerkleTree.join(List.of()));
        }
        if (from == to) {
            return proof.isEmpty() && Arrays.equals(fromRoot, toRoot);
        }
        var path = new ArrayList<>(proof);
        if (Long.bitCount(from) == 1) {
            path.add(0, fromRoot);
        }
        if (path.isEmpty()) {
            return false;
        }
        var position = from - 1;
        var last = to - 1;
        while (position % 2 == 1) {
            position /= 2;
            last /= 2;
        }
        var oldHash = path.get(0);
        var newHash = path.get(0);
        for (var sibling : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if (position % 2 == 1 || position == last) {
                oldHash = MerkleTree.nodeHash(sibling, oldHash);
                newHash = MerkleTree.nodeHash(sibling, newHash);
                while (position % 2 == 0 && position != 0) {
                    position /= 2;
                    last /= 2;
                }
            } else {
                newHash = MerkleTree.nodeHash(newHash, sibling);
            }
            position /= 2;
            last /= 2;
        }
        return last == 0 && Arrays.equals(oldHash, fromRoot) && Arrays.equals(newHash, toRoot);
    }
}
