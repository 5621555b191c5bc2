package town.plaza.trails.control;

import java.util.UUID;

/** A trail in the list of those who keep them. */
public record TrailEditLine(UUID id, String name, int places, boolean retired) {}
