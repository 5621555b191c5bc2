package town.plaza.trails.entity;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Where somebody was and when.
 *
 * @param slack in metres, how far from the point they may have been
 */
public record Sighting(Position position, BigDecimal slack, Instant at) {}
