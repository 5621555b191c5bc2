package town.plaza.board.boundary;

/** What the board's stored answers are made of, by the names that the database's triggers tell. */
final class BoardSubjects {

    /** Notices and the categories that they are filed under. */
    static final String NOTICES = "board.notices";

    /** The public log, in which a notice gets its place after it was published. */
    static final String LOG = "ledger.notices";

    private BoardSubjects() {}
}
