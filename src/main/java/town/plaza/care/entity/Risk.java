package town.plaza.care.entity;

/** How urgent a NEWS2 score makes it. */
public enum Risk {
    LOW,
    LOW_MEDIUM,
    MEDIUM,
    HIGH
}
