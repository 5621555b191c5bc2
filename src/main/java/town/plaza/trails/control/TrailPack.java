package town.plaza.trails.control;

import java.util.List;

/**
 * All that is needed to walk a trail without network. What is right is not in it, save of what was answered before.
 *
 * @param places in the order of the trail
 * @param questions of its places
 */
public record TrailPack(TrailView trail, List<PlaceView> places, List<QuestionView> questions) {}
