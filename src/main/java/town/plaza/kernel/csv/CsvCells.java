package town.plaza.kernel.csv;

import java.util.regex.Pattern;

/**
 * What begins like a formula is one to a spreadsheet that opens the file, whoever wrote it. So a text that does goes out
 * with an apostrophe before it, and comes in without that one. A text that had apostrophes there already gets one more,
 * so that each comes back as it was.
 */
final class CsvCells {

    /** As OWASP lists them, with the wide forms that some spreadsheets take for the narrow ones. */
    private static final String BEGINNING = "[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]";

    private static final Pattern FORMULA = Pattern.compile("'*" + BEGINNING);
    private static final Pattern SHIELDED = Pattern.compile("'+" + BEGINNING);

    private CsvCells() {}

    static String shielded(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    static String bare(String text) {
        return SHIELDED.matcher(text).lookingAt() ? text.substring(1) : text;
    }
}
