package town.plaza.kernel.ledger;

import java.util.List;

/**
 * All that is needed to prove an entry: it, the way up, and the signed head.
 *
 * @param leaf hex
 * @param body the very text that is hashed, as UTF-8
 * @param hashes hex, from the leaf upwards
 */
public record EntryProof(long index, String leaf, String body, TreeHead head, List<String> hashes) {}
