package town.plaza.nutrition.control;

/** How far an import is. */
public enum ImportState {
    /** For a server that has the file, and for the import before it. */
    WAITING,
    RUNNING,
    DONE,
    /** What was taken until then stays, and it can be resumed. */
    FAILED,
    /** By an administrator; it can be resumed. */
    STOPPED
}
