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
import org.apache.commons.csv.CSVRecord;

/** One line by its columns. An empty value is null; one that cannot be read is null too, and a fault of the line. */
public final class CsvLine {

    private final long number;
    private final CSVRecord values;
    private final Map<String, Integer> columns;
    private final List<CsvFault> faults = new ArrayList<>();

    CsvLine(long number, CSVRecord values, Map<String, Integer> columns) {
        this.number = number;
        this.values = values;
        this.columns = columns;
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

    /** With a point or a comma. */
    public BigDecimal decimal(String column) {
        return read(column, text -> new BigDecimal(text.replace(',', '.')), "csv.decimal");
    }

    public LocalDate day(String column) {
        return read(column, LocalDate::parse, "csv.day");
    }

    public LocalDateTime moment(String column) {
        return read(column, text -> LocalDateTime.parse(text.replace(' ', 'T')), "csv.moment");
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
