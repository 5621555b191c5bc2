package town.plaza.trails.control;

import java.util.List;
import java.util.UUID;

/** A trail with all that those who keep it may change. */
public record TrailEdit(UUID id, TrailText es, TrailText en, List<Stop> places, boolean retired, int version) {

    /** @param name in the caller's language where it has a name in it */
    public record Stop(UUID id, String name, boolean retired) {}
}
