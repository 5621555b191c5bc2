/** What can be done with accounts. No password and no token is ever stored, logged or answered as it is. */
package town.plaza.accounts.control;
