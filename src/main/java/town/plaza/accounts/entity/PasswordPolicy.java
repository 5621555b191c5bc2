package town.plaza.accounts.entity;

import java.util.Locale;
import java.util.Set;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/**
 * Which passwords are good enough: long, and none that is tried first. No rules about digits and signs, which make
 * passwords harder to remember and not harder to guess (NIST SP 800-63B).
 */
public final class PasswordPolicy {

    /** In characters as people count them, Unicode code points. */
    public static final int SHORTEST = 10;

    public static final int LONGEST = 200;

    private final Set<String> common;

    /** @param common in lower case */
    public PasswordPolicy(Set<String> common) {
        this.common = Set.copyOf(common);
    }

    /**
     * @param field the password's name in the request
     * @throws Problem {@code invalid-values} or {@code password-too-common}
     */
    public void check(String field, String password, String userName) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw Problem.invalid(field, "account.password.short");
        }
        if (length > LONGEST) {
            throw Problem.invalid(field, "account.password.long");
        }
        if (password.indexOf('\0') >= 0) {
            throw Problem.invalid(field, "account.password.null");
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (lower.equals(userName.toLowerCase(Locale.ROOT))) {
            throw Problem.invalid(field, "account.password.user-name");
        }
        if (common.contains(lower)) {
            throw new Problem(ProblemType.PASSWORD_TOO_COMMON);
        }
    }
}
