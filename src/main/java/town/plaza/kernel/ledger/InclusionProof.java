package town.plaza.kernel.ledger;

import java.util.List;

/** What proves that an entry is in the tree of the first {@code size} entries. All hashes in hex, from the leaf upwards. */
public record InclusionProof(long index, long size, String leaf, String root, List<String> hashes) {}
