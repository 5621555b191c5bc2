package town.plaza.trails.control;

import java.time.Instant;
import java.util.UUID;

/**
 * The first validated visit to a place.
 *
 * @param method POSITION or QR
 * @param points what it was worth; 0 for who had visited the place already, before they stopped playing and began again
 */
public record VisitView(UUID place, String method, int points, Instant visitedAt) {}
