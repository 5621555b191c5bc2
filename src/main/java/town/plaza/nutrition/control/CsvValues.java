package town.plaza.nutrition.control;

import java.util.ArrayList;
import java.util.List;

/** The values of one line of CSV, which may have line breaks within quotes. */
final class CsvValues {

    static final char QUOTE = '"';

    private static final char COMMA = ',';

    private final CharSequence line;
    private final List<String> values = new ArrayList<>();
    private int at;
    private boolean open;
    private boolean stray;

    CsvValues(CharSequence line) {
        this.line = line;
        do {
            values.add(at < line.length() && line.charAt(at) == QUOTE ? quoted() : bare());
        } while (!open && !stray && at++ < line.length());
    }

    /** In order; where the line is not sound, those before. */
    List<String> values() {
        return values;
    }

    /** Whether a quote is not closed at its end. */
    boolean isOpen() {
        return open;
    }

    boolean isSound() {
        return !open && !stray;
    }

    private String bare() {
        var from = at;
        while (at < line.length() && line.charAt(at) != COMMA) {
            at++;
        }
        return line.subSequence(from, at).toString();
    }

    /** A quote within is written twice; behind the last one there is nothing but the next value. */
    private String quoted() {
        var value = new StringBuilder();
        for (at++; at < line.length(); at++) {
            if (line.charAt(at) != QUOTE) {
                value.append(line.charAt(at));
            } else if (at + 1 < line.length() && line.charAt(at + 1) == QUOTE) {
                value.append(QUOTE);
                at++;
            } else {
                at++;
                stray = !bare().isBlank();
                return value.toString();
            }
        }
        open = true;
        return value.toString();
    }
}
