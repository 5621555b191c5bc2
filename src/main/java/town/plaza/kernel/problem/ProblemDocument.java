package town.plaza.kernel.problem;

import java.util.List;
import java.util.Map;

/**
 * RFC 9457 on the wire, as {@value #MEDIA_TYPE}.
 *
 * @param type relative address of the page that explains it
 * @param requestId what to name when asking the operator
 * @param data what a program needs to go on; absent for most types
 */
public record ProblemDocument(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String requestId,
        List<Violation> violations,
        Map<String, Object> data) {

    public static final String MEDIA_TYPE = "application/problem+json";
}
