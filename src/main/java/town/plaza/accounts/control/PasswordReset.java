package town.plaza.accounts.control;

/**
 * A one-time password, the only time that it is shown.
 *
 * @param person as they are now, with the moment until which it is good
 */
public record PasswordReset(String password, PersonView person) {}
