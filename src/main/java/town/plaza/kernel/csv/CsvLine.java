package town.plaza.kernel.csv;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import town.plaza.kernel.text.Decimals;
import town.plaza.kernel.time.Times;

/** One line by its columns. An empty value is null; one that cannot be read is null too, and a fault of the line. */
public final class CsvLine {

    private static final Pattern EITHER = Pattern.compile("[1-9]\\d{0,2}([.,]\\d{3})+");
    private static final Pattern EITHER_BY_POINT = Pattern.compile("[1-9]\\d{0,2}(\\.\\d{3})+");
    private static final Pattern EITHER_BY_COMMA = Pattern.compile("[1-9]\\d{0,2}(,\\d{3})+");

    private final long number;
    private final CSVRecord values;
    private final Map<String, Integer> columns;
    private final CsvDecimal sign;
    private final List<CsvFault> faults = new ArrayList<>();

    /** @param sign how numbers are written where nothing else tells */
    CsvLine(long number, CSVRecord values, Map<String, Integer> columns, CsvDecimal sign) {
        this.number = number;
        this.values = values;
        this.columns = columns;
        this.sign = sign;
    }

    /** Without the apostrophe that keeps a spreadsheet from taking it for a formula. */
    public String text(String column) {
        var index = columns.get(column);
        if (index == null || index >= values.size()) {
            return null;
        }
        var value = CsvCells.bare(values.get(index).strip());
        return value.isEmpty() ? null : value;
    }

    public Integer number(String column) {
        return read(column, Integer::valueOf, "csv.number");
    }

    /** With a point or a comma; what is a thousand to some and one to others, such as 1.000, is a fault. */
    public BigDecimal decimal(String column) {
        return decimal(column, EITHER);
    }

    /**
     * With a point or a comma. 1.000 is one in a file with commas between its values, and 1,000 in one with semicolons;
     * the other way around it is a fault.
     */
    public BigDecimal decimalOfFile(String column) {
        return decimal(column, sign == CsvDecimal.COMMA ? EITHER_BY_POINT : EITHER_BY_COMMA);
    }

    private BigDecimal decimal(String column, Pattern unclear) {
        var text = text(column);
        if (text != null && unclear.matcher(text).matches()) {
            faults.add(new CsvFault(number, column, CsvTexts.validation("csv.decimal.unclear")));
            return null;
        }
        return read(column, each -> Decimals.parse(each.replace(',', '.')), "csv.decimal");
    }

    public LocalDate day(String column) {
        return read(column, Times::day, "csv.day");
    }

    public LocalDateTime moment(String column) {
        return read(column, text -> Times.dayAndTime(text.replace(' ', 'T')), "csv.moment");
    }

    public <E extends Enum<E>> E oneOf(String column, Class<E> type) {
        return read(column, text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)), "csv.one-of");
    }

    /** @param messageKey of the bundle {@code ValidationMessages}, for what {@code reading} throws at */
    public <V> V read(String column, Function<String, V> reading, String messageKey) {
        var text = text(column);
        if (text == null) {
            return null;
        }
        try {
            return reading.apply(text);
        } catch (DateTimeException | IllegalArgumentException crooked) {
            faults.add(new CsvFault(number, column, CsvTexts.validation(messageKey)));
            return null;
        }
    }

    long number() {
        return number;
    }

    List<CsvFault> faults() {
        return faults;
    }
}
