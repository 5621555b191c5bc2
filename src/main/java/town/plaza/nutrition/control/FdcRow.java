package town.plaza.nutrition.control;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A line of one of FoodData Central's files, by its columns.
 *
 * @param fault why it is none; null for most
 */
record FdcRow(List<String> values, Map<String, Integer> columns, ImportReason fault) {

    private static final char NOT_UTF_8 = '\uFFFD';

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    /** @throws BadLine where it is none */
    FdcRow sound() {
        if (fault != null) {
            throw new BadLine(fault, null);
        }
        return this;
    }

    /** On one line; null where it is empty. */
    String text(String column) {
        var index = columns.get(column);
        if (index == null || index >= values.size()) {
            return null;
        }
        var text = values.get(index);
        if (text.chars().anyMatch(Character::isISOControl)) {
            text = CONTROL.matcher(text).replaceAll(" ");
        }
        text = text.strip();
        if (text.indexOf(NOT_UTF_8) >= 0) {
            throw new BadLine(ImportReason.ENCODING, column);
        }
        return text.isEmpty() ? null : text;
    }

    long id(String column) {
        try {
            return Long.parseLong(text(column));
        } catch (NumberFormatException crooked) {
            throw new BadLine(ImportReason.NO_SOURCE_ID, column);
        }
    }

    /** Null where it is empty. */
    BigDecimal number(String column) {
        var text = text(column);
        return text == null ? null : Amounts.read(text, column);
    }
}
