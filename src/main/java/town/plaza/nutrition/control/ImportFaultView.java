package town.plaza.nutrition.control;

/**
 * A line that was not taken.
 *
 * @param part the file that it stands in, where the catalogue has several
 * @param detail a name or number that belongs to the reason
 */
public record ImportFaultView(int number, String part, long line, ImportReason reason, String detail) {}
