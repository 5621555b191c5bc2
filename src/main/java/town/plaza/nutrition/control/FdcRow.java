package town.plaza.nutrition.control;

import java.math.BigDecimal;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** A line of one of FoodData Central's files, by its columns. */
record FdcRow(CSVRecord values, Map<String, Integer> columns) {

    private static final char NOT_UTF_8 = '\uFFFD';

    /** Null where it is empty. */
    String text(String column) {
        var index = columns.get(column);
        if (index == null || index >= values.size()) {
            return null;
        }
        var text = values.get(index).strip();
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
