package town.plaza.work.control;

import java.util.UUID;
import town.plaza.kernel.web.Versioned;

/** A farmer's own profile. */
public record FarmerView(UUID account, String name, Location place, String about, RatingView rating, int version)
        implements Versioned {}
