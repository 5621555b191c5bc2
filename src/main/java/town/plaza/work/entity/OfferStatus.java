package town.plaza.work.entity;

/** Where an offer is in its life; it never goes back. */
public enum OfferStatus {
    DRAFT,
    OPEN,
    /** By its farmer. */
    WITHDRAWN,
    /** By an administrator. */
    REMOVED
}
