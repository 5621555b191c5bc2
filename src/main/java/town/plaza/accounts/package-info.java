/**
 * The people of the town: accounts, sign-in, roles, contact details, privacy.
 *
 * <p>Decided: a token is looked up in the database with each request that carries one, together with the account and
 * its roles, so that a revoked session, a block or a new role counts on the next request, on every server. An erased
 * account keeps its id, for the ledger and for official notices, and nothing else. A one-time password opens nothing:
 * whoever signs in with it chooses another in the same request, so that no session is ever half open. What must never
 * break (one user name per person, one administrator left) is kept by the database.
 */
package town.plaza.accounts;
