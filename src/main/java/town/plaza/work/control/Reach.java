package town.plaza.work.control;

/**
 * How many free workers a period would reach.
 *
 * @param more whether there are more than that
 */
public record Reach(int workers, boolean more) {}
