package town.plaza.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.security.AccountPrincipal;

/**
 * What a page kept to send it later names in {@value #HEADER} the account that it was made by. Whoever is signed in by
 * then, in a browser that several people use, does not send it as theirs.
 */
final class MeantAccount {

    static final String HEADER = "Plaza-Account";

    private MeantAccount() {}

    /** @throws Problem {@code not-signed-in}, {@code signed-in-as-another} */
    static void require(HttpServletRequest request) {
        var meant = request.getHeader(HEADER);
        if (meant == null) {
            return;
        }
        if (!(request.getUserPrincipal() instanceof AccountPrincipal caller)) {
            throw new Problem(ProblemType.NOT_SIGNED_IN);
        }
        if (!caller.accountId().toString().equals(meant)) {
            throw new Problem(ProblemType.SIGNED_IN_AS_ANOTHER);
        }
    }
}
