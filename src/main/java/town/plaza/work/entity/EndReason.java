package town.plaza.work.entity;

/** Why an interest ended without anybody's answer. */
public enum EndReason {
    /** The worker was hired for days that overlap. */
    HIRED_ELSEWHERE,
    /** The task, the place, the days or the pay became another; either side may ask anew. */
    OFFER_CHANGED,
    OFFER_WITHDRAWN,
    OFFER_REMOVED,
    /** The offer's first day came before an answer. */
    OFFER_OVER,
    /** The worker or the farmer is one no more. */
    PROFILE_REMOVED
}
