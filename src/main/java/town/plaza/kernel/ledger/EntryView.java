package town.plaza.kernel.ledger;

import java.time.Instant;

/**
 * An entry in its place.
 *
 * @param index its place in the log, from 0; absent until it is folded in, at most a second
 * @param leaf hex of the hash of 0x00 and {@code body}
 * @param body the very text that is hashed, as UTF-8
 */
public record EntryView(Long index, String kind, String subject, Instant at, String leaf, String body) {}
