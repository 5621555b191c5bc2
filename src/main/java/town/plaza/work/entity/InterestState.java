package town.plaza.work.entity;

/** Where an interest is in its life. */
public enum InterestState {
    PENDING,
    /** By the other side: there is a hire. */
    ACCEPTED,
    /** By the other side. */
    REJECTED,
    /** By the side that started it. */
    WITHDRAWN,
    /** By what happened meanwhile, see {@link EndReason}. */
    ENDED,
    /** The hire that came of it was cancelled. */
    CANCELLED
}
