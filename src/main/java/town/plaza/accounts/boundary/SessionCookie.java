package town.plaza.accounts.boundary;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import town.plaza.kernel.web.RequestScope;

/** The cookies that accounts set. How long a session lives is the database's to say, not the cookie's. */
final class SessionCookie {

    static final String NAME = "plaza_session";

    private static final String LANGUAGE = "plaza_language";
    private static final int YEAR = (int) Duration.ofDays(366).toSeconds();

    private SessionCookie() {}

    static NewCookie of(String secret) {
        return cookie(NAME, secret, YEAR, true);
    }

    static NewCookie gone() {
        return cookie(NAME, "", 0, true);
    }

    /** The account's language for this browser; nothing where the account has none. */
    static NewCookie[] language(String language) {
        return language == null ? new NewCookie[0] : new NewCookie[] {cookie(LANGUAGE, language, YEAR, false)};
    }

    private static NewCookie cookie(String name, String value, int maxAge, boolean httpOnly) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(httpOnly)
                .secure(RequestScope.current().secure())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    static String in(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies != null) {
            for (var cookie : cookies) {
                if (NAME.equals(cookie.getName())) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
