package town.plaza.trails.control;

import java.util.UUID;

/** @param language of name and text, which is not the reader's where the trail is not told in that */
public record TrailLine(UUID id, String name, String about, String language, int places) {}
