package town.plaza.trails.control;

import java.util.List;
import java.util.UUID;

/**
 * @param language of name and text, which is not the reader's where the trail is not told in that
 * @param places in the order in which to go
 */
public record TrailView(UUID id, String name, String about, String language, List<PlaceLine> places) {}
