package town.plaza.nutrition.control;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The lines of a CSV with a header. A quote that is never closed ends the file instead of filling the memory. */
final class CsvRows<T> extends ImportSource<FdcRow, T> {

    private static final int LONGEST = 4 * 1024 * 1024;

    private final CSVParser parser;
    private final Guard guard;
    private final Iterator<CSVRecord> records;
    private final Map<String, Integer> columns = new HashMap<>();
    private long line;

    CsvRows(InputStream in, String part, List<String> required, DoubleSupplier share, Function<FdcRow, T> reading)
            throws IOException {
        super(reading, share);
        guard = new Guard(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        parser = CSVParser.builder()
                .setReader(guard)
                .setFormat(CSVFormat.RFC4180)
                .get();
        records = parser.iterator();
        if (records.hasNext()) {
            var header = records.next();
            for (var i = 0; i < header.size(); i++) {
                columns.put(header.get(i).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT), i);
            }
        }
        for (var column : required) {
            if (!columns.containsKey(column)) {
                throw new ImportFailure(ImportReason.COLUMN_MISSING, part + ": " + column);
            }
        }
    }

    @Override
    protected FdcRow read() {
        guard.begin();
        line = parser.getCurrentLineNumber() + 1;
        return records.hasNext() ? new FdcRow(records.next(), columns) : null;
    }

    @Override
    protected long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private static final class Guard extends FilterReader {

        private int sinceBegin;

        Guard(Reader in) {
            super(in);
        }

        void begin() {
            sinceBegin = 0;
        }

        @Override
        public int read(char[] chars, int offset, int length) throws IOException {
            if (sinceBegin > LONGEST) {
                throw new ImportFailure(ImportReason.UNREADABLE, null);
            }
            var read = super.read(chars, offset, length);
            sinceBegin += Math.max(read, 0);
            return read;
        }
    }
}
