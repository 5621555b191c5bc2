/**
 * Who did what to which thing, for good: append-only Merkle logs with RFC 6962 hashing and a signed head. An
 * entry is inserted by the transaction it belongs to and folded into its tree afterwards, so that no request
 * waits for another.
 */
package town.plaza.kernel.ledger;
