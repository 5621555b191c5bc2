package town.plaza.kernel.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/** The version of a thing as its ETag, and the check of {@code If-Match} against it. */
public final class ETags {

    private ETags() {}

    public static EntityTag of(int version) {
        return new EntityTag(value(version));
    }

    /** The thing as it is now, with its version. */
    public static Response tagged(Versioned thing) {
        return tagged(thing, thing.version());
    }

    /** The same of what shows a version only where it has one. */
    public static Response tagged(Object thing, int version) {
        return Response.ok(thing).tag(of(version)).build();
    }

    /**
     * The thing as it was added, with its version.
     *
     * @param address where it is from now on, such as {@code /api/board/notices/} and its id
     */
    public static Response created(String address, Versioned thing) {
        return Response.created(URI.create(address))
                .entity(thing)
                .tag(of(thing.version()))
                .build();
    }

    /**
     * @param ifMatch the header as it came; absent or {@code *} asks for nothing
     * @throws Problem {@code stale} where none of the named versions is the one that there is
     */
    public static void require(String ifMatch, int version) {
        if (ifMatch == null || ifMatch.isBlank() || "*".equals(ifMatch.trim())) {
            return;
        }
        var wanted = "\"" + value(version) + "\"";
        if (Arrays.stream(ifMatch.split(",")).map(String::trim).noneMatch(wanted::equals)) {
            throw new Problem(ProblemType.STALE);
        }
    }

    private static String value(int version) {
        return "v" + version;
    }
}
