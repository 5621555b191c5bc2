package town.plaza.kernel.service;

/** What a service shows of itself in a new Plaza that was started with {@code PLAZA_DEMO=true}. */
public interface DemoData {

    /** Lower goes first; accounts are 0. */
    int order();

    /** Fills in the service's part. Called once, on an empty database, in a transaction of its own. */
    void fill();
}
