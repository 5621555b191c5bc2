package town.plaza.accounts.control;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Who wants an account.
 *
 * @param userName unique, whatever the case of its letters
 * @param displayName how others see the person; the user name where absent
 */
public record Registration(
        @NotNull @Size(min = 3, max = 30) @Pattern(regexp = "[A-Za-z][A-Za-z0-9._-]*", message = "{account.user-name}")
                String userName,
        @NotNull String password,
        @Size(max = 80) @Pattern(regexp = PLAIN, message = "{account.plain}") String displayName,
        @Pattern(regexp = "es|en", message = "{account.language}") String language) {

    /** Text in one line, without control characters. */
    static final String PLAIN = "\\P{Cntrl}*";
}
