package town.plaza.kernel.ledger;

/**
 * The place of a complete subtree: over the {@code 2^level} leaves that begin at {@code index * 2^level}. Complete
 * subtrees never change again, so they are what is stored.
 */
record NodeAt(int level, long index) {}
