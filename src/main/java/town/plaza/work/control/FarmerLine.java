package town.plaza.work.control;

import java.util.UUID;

/** Who offers, as everybody may see. */
public record FarmerLine(UUID account, String name, RatingView rating) {}
