package town.plaza.board.entity;

/** Whose holiday it is. */
public enum HolidayScope {
    NATION,
    REGION,
    TOWN
}
