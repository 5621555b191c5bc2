package town.plaza.kernel.places;

import java.util.List;

/** The best that were found, in this order; there is no next part, one searches more exactly instead. */
public record PlaceList(List<PlaceView> items) {}
