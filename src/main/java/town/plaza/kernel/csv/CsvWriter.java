package town.plaza.kernel.csv;

import java.io.Flushable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Lines as CSV that a spreadsheet takes for what they are, and that {@link CsvImport} takes back: a text is never a
 * formula, a number stays a number.
 */
public final class CsvWriter implements Flushable {

    /** To be written first where a spreadsheet is to take the file for UTF-8. */
    public static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter printer;
    private final CsvDecimal decimal;

    public CsvWriter(Appendable out, CsvDecimal decimal, List<String> header) throws IOException {
        this.decimal = decimal;
        printer = new CSVPrinter(
                out,
                CSVFormat.RFC4180.builder().setDelimiter(decimal.delimiter()).get());
        printer.printRecord(header);
    }

    /** @param values null where there is none */
    public void write(List<?> values) throws IOException {
        for (var value : values) {
            printer.print(cell(value));
        }
        printer.println();
    }

    private String cell(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof BigDecimal number) {
            var text = number.toPlainString();
            return decimal == CsvDecimal.COMMA ? text.replace('.', ',') : text;
        }
        return value instanceof Number || value instanceof Boolean
                ? value.toString()
                : CsvCells.shielded(value.toString());
    }

    @Override
    public void flush() throws IOException {
        printer.flush();
    }
}
