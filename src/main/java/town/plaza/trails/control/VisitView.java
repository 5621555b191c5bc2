package town.plaza.trails.control;

import java.time.Instant;
import java.util.UUID;

/**
 * The first validated visit to a place.
 *
 * @param method POSITION or QR
 * @param points what it was worth
 */
public record VisitView(UUID place, String method, int points, Instant visitedAt) {}
