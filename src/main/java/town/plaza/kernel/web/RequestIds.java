package town.plaza.kernel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** Names requests. Not secret: only for finding a request in the logs. */
final class RequestIds {

    static final String HEADER = "X-Request-Id";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private RequestIds() {}

    static String of(HttpServletRequest request, boolean trusted) {
        if (trusted) {
            var given = request.getHeader(HEADER);
            if (given != null && FORM.matcher(given).matches()) {
                return given;
            }
        }
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
