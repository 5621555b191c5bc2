package town.plaza.board.entity;

/** Which days of a publication period count. */
public enum PeriodKind {
    CALENDAR,
    WORKING
}
