package town.plaza.kernel.csv;

/**
 * Why a line was not taken.
 *
 * @param line where it begins in the file, the header being line 1
 * @param field the column; absent where it is about the whole line
 * @param message in the caller's language
 */
public record CsvFault(long line, String field, String message) {}
