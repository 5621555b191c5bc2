package town.plaza.kernel.persistence;

/**
 * Fired as a CDI event at each start, once the database is at this version and before the first request. The place to
 * start background work from; an observer that throws stops the start.
 */
public record DatabaseReady() {}
