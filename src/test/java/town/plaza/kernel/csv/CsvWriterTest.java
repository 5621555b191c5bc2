package town.plaza.kernel.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text is a formula to the spreadsheet that opens the file, and each comes back as it was. */
class CsvWriterTest {

    private static String written(CsvDecimal decimal, Object... values) throws IOException {
        var out = new StringBuilder();
        var csv = new CsvWriter(out, decimal, List.of("a"));
        csv.write(Arrays.asList(values));
        csv.flush();
        return out.substring("a\r\n".length());
    }

    private static CsvLine line(String written) throws IOException {
        return line(written, CsvDecimal.POINT);
    }

    private static CsvLine line(String written, CsvDecimal sign) throws IOException {
        var records = CSVParser.parse(
                        new StringReader(written),
                        CSVFormat.RFC4180
                                .builder()
                                .setDelimiter(sign.delimiter())
                                .get())
                .getRecords();
        return new CsvLine(2, records.get(0), Map.of("a", 0), sign);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+34 600",
                "-1.5",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1+1",
                "＋1",
                "－1",
                "＠A1",
                "'=1",
                "''@a"
            })
    void what_begins_like_a_formula_gets_an_apostrophe(String text) throws IOException {
        var cell = CSVParser.parse(new StringReader(written(CsvDecimal.POINT, text)), CSVFormat.RFC4180)
                .getRecords()
                .get(0)
                .get(0);

        assertThat(cell).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pan", "'n Sprook", "' =1", "1-1", "a=b", "''", "0,5"})
    void other_texts_stay_as_they_are(String text) throws IOException {
        assertThat(line(written(CsvDecimal.POINT, text)).text("a")).isEqualTo(text);
        assertThat(CsvCells.shielded(text)).isEqualTo(text);
    }

    @Test
    void numbers_stay_numbers() throws IOException {
        assertThat(written(CsvDecimal.POINT, new BigDecimal("-1.5"), -3, null, "-1.5"))
                .isEqualTo("-1.5,-3,,'-1.5\r\n");
        assertThat(written(CsvDecimal.COMMA, new BigDecimal("-1.5"), new BigDecimal("1E+2"), "a;b"))
                .isEqualTo("-1,5;100;\"a;b\"\r\n");
        assertThat(line("-1.5").decimal("a")).isEqualByComparingTo("-1.5");
        assertThat(line("\"'-1,5\"").decimal("a")).isEqualByComparingTo("-1.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.000", "\"5,000\"", "12.345", "1.234.567", "\"1,234,567\""})
    void what_is_a_thousand_to_some_and_one_to_others_is_a_fault(String text) throws IOException {
        var line = line(text);

        assertThat(line.decimal("a")).isNull();
        assertThat(line.faults()).hasSize(1);
    }

    @Test
    void what_nothing_else_can_hold_is_a_fault() throws IOException {
        var many = line("1e600000000");
        assertThat(many.decimal("a")).isNull();
        assertThat(many.faults()).hasSize(1);

        var far = line("+10000-01-01");
        assertThat(far.day("a")).isNull();
        assertThat(far.faults()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.125 | 0.125",
                "'\"0,125\"' | 0.125",
                "5000 | 5000",
                "1.2500 | 1.25",
                "5.00 | 5",
                "5000.125 | 5000.125"
            })
    void what_is_clear_is_taken(String text, BigDecimal number) throws IOException {
        assertThat(line(text).decimal("a")).isEqualByComparingTo(number);
    }

    @Test
    void a_file_says_by_what_is_between_its_values_how_it_writes_numbers() throws IOException {
        assertThat(line("1.234", CsvDecimal.POINT).decimalOfFile("a")).isEqualByComparingTo("1.234");
        assertThat(line("1,234", CsvDecimal.COMMA).decimalOfFile("a")).isEqualByComparingTo("1.234");

        var point = line("1.234", CsvDecimal.COMMA);
        assertThat(point.decimalOfFile("a")).isNull();
        assertThat(point.faults()).hasSize(1);
        var comma = line("\"1,234\"", CsvDecimal.POINT);
        assertThat(comma.decimalOfFile("a")).isNull();
        assertThat(comma.faults()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_number_comes_back_as_it_was(CsvDecimal sign) throws IOException {
        for (var number : List.of("1.125", "0.125", "12.345", "5000", "-1.5", "1000.001")) {
            assertThat(line(written(sign, new BigDecimal(number)), sign).decimalOfFile("a"))
                    .isEqualByComparingTo(number);
        }
    }

    @Property(tries = 2000)
    void each_text_comes_back_as_it_was(@ForAll("texts") String text) throws IOException {
        assertThat(line(written(CsvDecimal.POINT, text)).text("a")).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("'=+-@\t\r\n\"a,; ñ＝")
                .ofMinLength(1)
                .ofMaxLength(8)
                .filter(text -> text.equals(text.strip()));
    }
}
