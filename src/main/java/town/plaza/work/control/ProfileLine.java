package town.plaza.work.control;

import java.util.UUID;

/**
 * A profile as the other side sees it.
 *
 * @param place what the place is called; where exactly somebody lives is nobody's business
 */
public record ProfileLine(UUID account, String name, String place, String about, RatingView rating) {}
