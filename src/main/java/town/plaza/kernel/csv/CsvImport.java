package town.plaza.kernel.csv;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.problem.Problems;
import town.plaza.kernel.problem.Violation;

/**
 * Reads CSV into a {@link CsvTarget}: UTF-8, with or without a byte order mark, with commas or semicolons, a header
 * first. It keeps {@value #AT_ONCE} lines at a time.
 */
@ApplicationScoped
public class CsvImport {

    public static final int MOST_LINES = 100_000;

    static final int AT_ONCE = 500;
    static final int MOST_FAULTS = 100;

    private static final int HEADER_LENGTH = 8192;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    @Inject
    Validator validator;

    /**
     * All of it in one transaction.
     *
     * @throws Problem {@code csv-bad-lines} with the bad lines, where one is to stop all; {@code csv-header}, {@code
     *     csv-unreadable}, {@code csv-too-long}, {@code bad-encoding} for what is no such file
     */
    @Transactional
    public <T> CsvOutcome run(InputStream file, CsvTarget<T> target, CsvMode mode, UUID by) {
        try (var reader = reader(file)) {
            var sign = sign(reader);
            var run = new Run<>(target, mode, by, sign);
            run.all(parser(reader, sign));
            return run.outcome();
        } catch (UncheckedIOException thrown) {
            throw unreadable(thrown.getCause());
        } catch (IOException thrown) {
            throw unreadable(thrown);
        }
    }

    private static RuntimeException unreadable(IOException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return new Problem(ProblemType.BAD_ENCODING);
            }
        }
        // a quote in the wrong place: what follows it cannot be told apart
        return new Problem(ProblemType.CSV_UNREADABLE);
    }

    private static Reader reader(InputStream file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new BufferedReader(new InputStreamReader(file, decoder));
        skipByteOrderMark(reader);
        return reader;
    }

    private static CSVParser parser(Reader reader, CsvDecimal sign) throws IOException {
        return CSVParser.builder()
                .setReader(reader)
                .setFormat(CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(sign.delimiter())
                        .setIgnoreEmptyLines(false)
                        .get())
                .get();
    }

    private static void skipByteOrderMark(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
    }

    /** Spreadsheets in Spanish write semicolons, and so commas in numbers. */
    private static CsvDecimal sign(Reader reader) throws IOException {
        reader.mark(HEADER_LENGTH);
        var balance = 0;
        for (var i = 0; i < HEADER_LENGTH - 1; i++) {
            var next = reader.read();
            if (next < 0 || next == '\n') {
                break;
            }
            balance += next == ';' ? 1 : next == ',' ? -1 : 0;
        }
        reader.reset();
        return balance > 0 ? CsvDecimal.COMMA : CsvDecimal.POINT;
    }

    private final class Run<T> {

        private final CsvTarget<T> target;
        private final Function<CsvLine, T> reading;
        private final CsvMode mode;
        private final UUID by;
        private final CsvDecimal sign;
        private final List<CsvFault> faults = new ArrayList<>();
        private final List<CsvRow<T>> waiting = new ArrayList<>(AT_ONCE);
        private int lines;
        private int imported;
        private int bad;
        private long firstBad;

        Run(CsvTarget<T> target, CsvMode mode, UUID by, CsvDecimal sign) {
            this.target = target;
            this.reading = target.reading();
            this.mode = mode;
            this.by = by;
            this.sign = sign;
        }

        void all(CSVParser parser) {
            var records = parser.iterator();
            var columns = header(records);
            while (true) {
                var number = parser.getCurrentLineNumber() + 1;
                if (!records.hasNext()) {
                    break;
                }
                var values = records.next();
                if (isEmpty(values)) {
                    continue;
                }
                if (++lines > MOST_LINES) {
                    throw new Problem(ProblemType.CSV_TOO_LONG, MOST_LINES);
                }
                take(new CsvLine(number, values, columns, sign), values.size() > columns.size());
                if (waiting.size() == AT_ONCE) {
                    store();
                }
            }
            store();
        }

        private Map<String, Integer> header(Iterator<CSVRecord> records) {
            var known = target.columns();
            var columns = new HashMap<String, Integer>();
            var wrong = new ArrayList<Violation>();
            if (records.hasNext()) {
                var header = records.next();
                for (var i = 0; i < header.size(); i++) {
                    var name = header.get(i).strip().toLowerCase(Locale.ROOT);
                    if (known.stream().noneMatch(column -> column.name().equals(name))) {
                        wrong.add(new Violation("header[" + (i + 1) + "]", "body", "csv.column.unknown"));
                    } else if (columns.put(name, i) != null) {
                        wrong.add(new Violation(name, "body", "csv.column.twice"));
                    }
                }
            }
            known.stream()
                    .filter(column -> column.required() && !columns.containsKey(column.name()))
                    .forEach(column -> wrong.add(new Violation(column.name(), "body", "csv.column.missing")));
            if (!wrong.isEmpty()) {
                throw new Problem(
                        ProblemType.CSV_HEADER,
                        wrong,
                        String.join(", ", known.stream().map(CsvColumn::name).toList()));
            }
            return columns;
        }

        private static boolean isEmpty(CSVRecord values) {
            return values.size() == 1 && values.get(0).isBlank();
        }

        private void take(CsvLine line, boolean isTooWide) {
            if (isTooWide) {
                refuse(List.of(new CsvFault(line.number(), null, CsvTexts.validation("csv.too-wide"))));
                return;
            }
            try {
                var value = reading.apply(line);
                var found = new ArrayList<>(line.faults());
                var unreadable = new HashSet<String>();
                found.forEach(fault -> unreadable.add(fault.field()));
                validator.validate(value).stream()
                        .map(violation -> new CsvFault(
                                line.number(),
                                target.columnOf(violation.getPropertyPath().toString()),
                                violation.getMessage()))
                        .filter(fault -> !unreadable.contains(fault.field()))
                        .forEach(found::add);
                if (found.isEmpty()) {
                    waiting.add(new CsvRow<>(line.number(), value));
                } else {
                    refuse(found);
                }
            } catch (Problem refusal) {
                refuse(line.faults().isEmpty() ? told(line.number(), refusal) : line.faults());
            }
        }

        private List<CsvFault> told(long number, Problem refusal) {
            var document = Problems.document(refusal);
            if (document.violations() == null) {
                return List.of(new CsvFault(number, target.fieldOf(refusal.type()), document.title()));
            }
            return document.violations().stream()
                    .map(each -> new CsvFault(number, target.columnOf(each.field()), each.message()))
                    .toList();
        }

        private void store() {
            if (mode == CsvMode.GOOD || bad == 0) {
                var refused = waiting.isEmpty() ? List.<CsvFault>of() : target.store(List.copyOf(waiting), by);
                var lost = new HashSet<Long>();
                for (var fault : refused) {
                    if (lost.add(fault.line())) {
                        refuse(List.of(fault));
                    }
                }
                imported += waiting.size() - lost.size();
            }
            waiting.clear();
        }

        private void refuse(List<CsvFault> of) {
            bad++;
            firstBad = firstBad == 0
                    ? of.get(0).line()
                    : Math.min(firstBad, of.get(0).line());
            if (faults.size() < MOST_FAULTS) {
                faults.addAll(of);
            }
        }

        CsvOutcome outcome() {
            faults.sort(Comparator.comparingLong(CsvFault::line));
            if (bad > 0 && mode == CsvMode.ALL) {
                throw new Problem(
                        ProblemType.CSV_BAD_LINES,
                        faults.stream()
                                .map(fault -> new Violation(
                                        "lines[" + fault.line() + "]"
                                                + (fault.field() == null ? "" : "." + fault.field()),
                                        "body",
                                        fault.message()))
                                .toList(),
                        bad,
                        firstBad);
            }
            return new CsvOutcome(imported, bad, List.copyOf(faults));
        }
    }
}
