package town.plaza.kernel.ledger;

import java.util.List;

/** What proves that nothing of the first {@code from} entries was changed or left out since. All hashes in hex. */
public record ConsistencyProof(long from, long to, String fromRoot, String toRoot, List<String> hashes) {}
