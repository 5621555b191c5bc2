package town.plaza.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Held against the definitions of RFC 6962, section 2.1, written down here once more as they stand there. */
class MerkleTest {

    private static final int MOST = 130;
    private static final Grown GROWN = new Grown(MOST);

    @Example
    void the_roots_of_known_trees_are_right() {
        var leaves = List.of(
                "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

        assertThat(rootOf(leaves.subList(0, 0)))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(rootOf(leaves.subList(0, 1)))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(rootOf(leaves.subList(0, 2)))
                .isEqualTo("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assertThat(rootOf(leaves)).isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    private static String rootOf(List<String> leaves) {
        var tree = new MerkleTree();
        leaves.forEach(leaf -> tree.append(MerkleTree.leafHash(HexFormat.of().parseHex(leaf)), (at, hash) -> {}));
        return HexFormat.of().formatHex(tree.root());
    }

    @Property
    void the_root_is_as_defined(@ForAll @IntRange(max = MOST) int size) {
        assertThat(GROWN.roots.get(size)).isEqualTo(defined(GROWN.leaves.subList(0, size)));
    }

    @Property
    void a_tree_grows_on_from_what_is_stored(@ForAll @IntRange(max = MOST) int size) {
        var tree = new MerkleTree(size, GROWN.nodes);
        for (var i = size; i < MOST; i++) {
            tree.append(GROWN.leaves.get(i), (at, hash) -> assertThat(hash).isEqualTo(GROWN.nodes.get(at)));
        }

        assertThat(tree.size()).isEqualTo(MOST);
        assertThat(tree.root()).isEqualTo(GROWN.roots.get(MOST));
    }

    @Example
    void every_leaf_is_proven_in_every_tree_and_the_proof_is_as_defined() {
        for (var size = 1; size <= MOST; size++) {
            for (var index = 0; index < size; index++) {
                var proof = GROWN.inclusion(index, size);

                assertThat(proof).containsExactlyElementsOf(definedPath(index, GROWN.leaves.subList(0, size)));
                assertThat(MerkleProofs.includes(GROWN.leaves.get(index), index, size, proof, GROWN.roots.get(size)))
                        .isTrue();
            }
        }
    }

    @Example
    void every_tree_is_proven_to_continue_every_smaller_one_and_the_proof_is_as_defined() {
        for (var to = 0; to <= MOST; to++) {
            for (var from = 0; from <= to; from++) {
                var proof = GROWN.consistency(from, to);

                if (from > 0) {
                    assertThat(proof)
                            .containsExactlyElementsOf(definedConsistency(from, GROWN.leaves.subList(0, to), true));
                }
                assertThat(MerkleProofs.continues(from, GROWN.roots.get(from), to, GROWN.roots.get(to), proof))
                        .isTrue();
            }
        }
    }

    @Property
    void a_changed_inclusion_proof_is_detected(
            @ForAll @IntRange(min = 2, max = MOST) int size,
            @ForAll @IntRange(max = MOST - 1) int anyIndex,
            @ForAll @IntRange(max = 1_000_000) int where) {
        var index = anyIndex % size;
        var leaf = GROWN.leaves.get(index);
        var proof = GROWN.inclusion(index, size);
        var root = GROWN.roots.get(size);

        assertThat(MerkleProofs.includes(flipped(leaf, where), index, size, proof, root))
                .isFalse();
        assertThat(MerkleProofs.includes(leaf, index, size, flipped(proof, where), root))
                .isFalse();
        assertThat(MerkleProofs.includes(leaf, index, size, proof, flipped(root, where)))
                .isFalse();
        assertThat(MerkleProofs.includes(leaf, index, size, proof.subList(1, proof.size()), root))
                .isFalse();
        assertThat(MerkleProofs.includes(leaf, index, size, longer(proof), root))
                .isFalse();
        assertThat(MerkleProofs.includes(leaf, (index + 1) % size, size, proof, root))
                .isFalse();
        assertThat(MerkleProofs.includes(leaf, -1, size, proof, root)).isFalse();
        assertThat(MerkleProofs.includes(leaf, size, size, proof, root)).isFalse();
    }

    @Property
    void a_changed_consistency_proof_is_detected(
            @ForAll @IntRange(min = 2, max = MOST) int to,
            @ForAll @IntRange(max = MOST - 1) int anyFrom,
            @ForAll @IntRange(max = 1_000_000) int where) {
        var from = 1 + anyFrom % (to - 1);
        var proof = GROWN.consistency(from, to);
        var fromRoot = GROWN.roots.get(from);
        var toRoot = GROWN.roots.get(to);

        assertThat(MerkleProofs.continues(from, flipped(fromRoot, where), to, toRoot, proof))
                .isFalse();
        assertThat(MerkleProofs.continues(from, fromRoot, to, flipped(toRoot, where), proof))
                .isFalse();
        assertThat(MerkleProofs.continues(from, fromRoot, to, toRoot, flipped(proof, where)))
                .isFalse();
        assertThat(MerkleProofs.continues(from, fromRoot, to, toRoot, longer(proof)))
                .isFalse();
        assertThat(MerkleProofs.continues(from, fromRoot, to, toRoot, List.of()))
                .isFalse();
        assertThat(MerkleProofs.continues(to, toRoot, from, fromRoot, proof)).isFalse();
    }

    @Property
    void proofs_stay_short_in_large_trees(
            @ForAll @LongRange(min = 1, max = 1L << 53) long size, @ForAll @LongRange(max = 1L << 53) long any) {
        var index = any % size;

        assertThat(MerkleProofs.inclusion(index, size)).hasSizeLessThanOrEqualTo(54);
        assertThat(MerkleProofs.consistency(index, size)).hasSizeLessThanOrEqualTo(55);
        assertThat(new MerkleRange(0, size).nodes()).hasSize(Long.bitCount(size));
    }

    @Example
    void a_leaf_or_tree_that_is_not_there_has_no_proof() {
        assertThatThrownBy(() -> MerkleProofs.inclusion(3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MerkleProofs.inclusion(-1, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MerkleProofs.consistency(4, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MerkleTree(3, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] flipped(byte[] hash, int where) {
        var copy = hash.clone();
        copy[where % copy.length] ^= (byte) (1 << where % 8);
        return copy;
    }

    private static List<byte[]> flipped(List<byte[]> proof, int where) {
        var copy = new ArrayList<>(proof);
        copy.set(where % copy.size(), flipped(copy.get(where % copy.size()), where));
        return copy;
    }

    private static List<byte[]> longer(List<byte[]> proof) {
        var copy = new ArrayList<>(proof);
        copy.add(new byte[32]);
        return copy;
    }

    /** MTH(D[n]), of leaves that are hashed already. */
    private static byte[] defined(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return MerkleTree.sha256();
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        var k = k(leaves.size());
        return MerkleTree.sha256(
                new byte[] {1}, defined(leaves.subList(0, k)), defined(leaves.subList(k, leaves.size())));
    }

    /** PATH(m, D[n]) */
    private static List<byte[]> definedPath(int m, List<byte[]> leaves) {
        var n = leaves.size();
        if (n == 1) {
            return List.of();
        }
        var k = k(n);
        return m < k
                ? joined(definedPath(m, leaves.subList(0, k)), defined(leaves.subList(k, n)))
                : joined(definedPath(m - k, leaves.subList(k, n)), defined(leaves.subList(0, k)));
    }

    /** SUBPROOF(m, D[n], b) */
    private static List<byte[]> definedConsistency(int m, List<byte[]> leaves, boolean b) {
        var n = leaves.size();
        if (m == n) {
            return b ? List.of() : List.of(defined(leaves));
        }
        var k = k(n);
        return m <= k
                ? joined(definedConsistency(m, leaves.subList(0, k), b), defined(leaves.subList(k, n)))
                : joined(definedConsistency(m - k, leaves.subList(k, n), false), defined(leaves.subList(0, k)));
    }

    private static List<byte[]> joined(List<byte[]> proof, byte[] hash) {
        var copy = new ArrayList<>(proof);
        copy.add(hash);
        return copy;
    }

    private static int k(int n) {
        var k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    /** A tree that remembers everything it ever was. */
    private static final class Grown {

        final List<byte[]> leaves = new ArrayList<>();
        final List<byte[]> roots = new ArrayList<>();
        final Map<NodeAt, byte[]> nodes = new HashMap<>();

        Grown(int size) {
            var tree = new MerkleTree();
            roots.add(tree.root());
            for (var i = 0; i < size; i++) {
                var leaf = MerkleTree.leafHash(ByteBuffer.allocate(4).putInt(i).array());
                leaves.add(leaf);
                tree.append(leaf, nodes::put);
                roots.add(tree.root());
            }
        }

        List<byte[]> inclusion(long index, long size) {
            return MerkleProofs.inclusion(index, size).stream()
                    .map(range -> range.hash(nodes))
                    .toList();
        }

        List<byte[]> consistency(long from, long to) {
            return MerkleProofs.consistency(from, to).stream()
                    .map(range -> range.hash(nodes))
                    .toList();
        }
    }
}
