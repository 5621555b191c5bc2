package town.plaza.kernel.web;

/** How a thing is now: who changes it says by {@code If-Match} which version the change is meant for. */
public interface Versioned {

    /** Counts the changes. */
    int version();
}
