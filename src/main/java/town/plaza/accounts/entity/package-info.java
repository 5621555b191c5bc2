/** Accounts and what belongs to them; the rules that need nothing but the values they judge. */
package town.plaza.accounts.entity;
