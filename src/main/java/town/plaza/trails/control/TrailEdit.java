package town.plaza.trails.control;

import java.util.List;
import java.util.UUID;
import town.plaza.kernel.web.Versioned;

/** A trail with all that those who keep it may change. */
public record TrailEdit(UUID id, TrailText es, TrailText en, List<Stop> places, boolean retired, int version)
        implements Versioned {

    /** @param name in the caller's language where it has a name in it */
    public record Stop(UUID id, String name, boolean retired) {}
}
