package town.plaza.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import town.plaza.kernel.text.Language;

/** The language of a request: what the person chose, which the cookie keeps, before what the browser prefers. */
final class Languages {

    static final String COOKIE = "plaza_language";

    private Languages() {}

    static Language of(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies != null) {
            for (var cookie : cookies) {
                if (COOKIE.equals(cookie.getName())) {
                    var chosen = Language.ofCode(cookie.getValue());
                    if (chosen.isPresent()) {
                        return chosen.get();
                    }
                }
            }
        }
        return Language.ofHeader(request.getHeader("Accept-Language"));
    }
}
