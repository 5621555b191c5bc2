package town.plaza.nutrition.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Function;

/**
 * The lines of a CSV with a header (RFC 4180). A line with a stray quote is bad, and the next one is read as if that one
 * were not there: parsers that take a file in one go end there.
 */
final class CsvRows<T> extends ImportSource<FdcRow, T> {

    /** More than any line of a catalogue holds, even with all its ingredients. */
    private static final int LONGEST = 1024 * 1024;

    /** What a quote that is never closed takes in before it is given up. */
    private static final int MOST_LINES = 100;

    private static final int CHUNK = 64 * 1024;

    private final Reader in;
    private final char[] chunk = new char[CHUNK];
    private final Map<String, Integer> columns = new HashMap<>();

    /** Lines that were read as part of one that turned out to be bad. */
    private final Deque<String> again = new ArrayDeque<>();

    private int from;
    private int to;
    private long lines;
    private long line;

    CsvRows(InputStream in, String part, List<String> required, DoubleSupplier share, Function<FdcRow, T> reading)
            throws IOException {
        super(row -> reading.apply(row.sound()), share);
        this.in = new InputStreamReader(in, StandardCharsets.UTF_8);
        var header = read();
        if (header != null && header.fault() == null) {
            for (var i = 0; i < header.values().size(); i++) {
                columns.put(header.values().get(i).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT), i);
            }
        }
        for (var column : required) {
            if (!columns.containsKey(column)) {
                throw new ImportFailure(ImportReason.COLUMN_MISSING, part + ": " + column);
            }
        }
    }

    @Override
    protected FdcRow read() throws IOException {
        var first = next();
        line = lines;
        if (first == null) {
            return null;
        }
        if (first.length() > LONGEST) {
            return new FdcRow(List.of(), columns, ImportReason.TOO_LONG);
        }
        var values = new CsvValues(first);
        var more = new ArrayList<String>();
        var whole = new StringBuilder(first);
        while (values.isOpen() && more.size() < MOST_LINES && whole.length() <= LONGEST) {
            var following = next();
            if (following == null) {
                break;
            }
            more.add(following);
            whole.append('\n').append(following);
            if (following.indexOf(CsvValues.QUOTE) >= 0) {
                values = new CsvValues(whole);
            }
        }
        if (values.isSound()) {
            return new FdcRow(values.values(), columns, null);
        }
        for (var i = more.size() - 1; i >= 0; i--) {
            again.push(more.get(i));
        }
        lines -= more.size();
        return new FdcRow(List.of(), columns, ImportReason.NOT_CSV);
    }

    /** @return null at the end; of one that is too long, the beginning */
    private String next() throws IOException {
        var next = again.isEmpty() ? nextOfFile() : again.pop();
        lines += next == null ? 0 : 1;
        return next;
    }

    private String nextOfFile() throws IOException {
        var text = new StringBuilder();
        var any = false;
        while (from < to || fill()) {
            any = true;
            var end = from;
            while (end < to && chunk[end] != '\n') {
                end++;
            }
            text.append(chunk, from, Math.min(end - from, LONGEST + 1 - text.length()));
            from = end;
            if (end < to) {
                from++;
                break;
            }
        }
        var length = text.length();
        if (length > 0 && text.charAt(length - 1) == '\r') {
            text.setLength(length - 1);
        }
        return any ? text.toString() : null;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(in.read(chunk), 0);
        return to > 0;
    }

    @Override
    protected long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
