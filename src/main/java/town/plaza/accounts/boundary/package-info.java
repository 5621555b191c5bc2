/** Accounts over HTTP: who a request comes from, and the resources under {@code /api/accounts}. */
package town.plaza.accounts.boundary;
