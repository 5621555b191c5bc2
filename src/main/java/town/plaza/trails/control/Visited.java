package town.plaza.trails.control;

/** @param again the player had been there before, and nothing was added */
public record Visited(VisitView visit, boolean again) {}
