package town.plaza.care.entity;

/** What a dose is counted in, and with it the stock. */
public enum DoseUnit {
    TABLET,
    CAPSULE,
    SACHET,
    DROP,
    PUFF,
    PATCH,
    SUPPOSITORY,
    APPLICATION,
    AMPOULE,
    MILLILITRE,
    MILLIGRAM,
    GRAM,
    UNIT
}
