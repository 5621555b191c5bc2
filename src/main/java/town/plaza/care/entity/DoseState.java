package town.plaza.care.entity;

/** Where a dose stands that nobody has recorded anything of, and RECORDED for the others. */
public enum DoseState {
    UPCOMING,
    DUE,
    LATE,
    MISSED,
    RECORDED
}
