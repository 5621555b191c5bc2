package town.plaza.work.control;

import java.math.BigDecimal;
import java.util.UUID;
import town.plaza.work.entity.Days;

/**
 * A worker who is free for all days of an offer and was not asked yet.
 *
 * @param place what the worker's place is called
 * @param kilometres from the worker's place to the offer's, as the crow flies
 * @param free the run of free days that the offer fits into
 */
public record Candidate(
        UUID worker, String name, String place, BigDecimal kilometres, String about, RatingView rating, Days free) {}
