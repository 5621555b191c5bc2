package town.plaza.kernel.problem;

/**
 * What is wrong with one value of a request.
 *
 * @param field its name as the caller wrote it, nested names joined by dots
 * @param in where it was: {@code body}, {@code query}, {@code path} or {@code header}
 * @param message why it was refused, in the caller's language; never the value
 */
public record Violation(String field, String in, String message) {}
