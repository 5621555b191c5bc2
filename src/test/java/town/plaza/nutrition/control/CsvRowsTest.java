package town.plaza.nutrition.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** A line of CSV is read as it was written; a crooked one is named, and those behind it are read. */
class CsvRowsTest {

    private static final String HEADER = "\uFEFFid,\"Name\" ,more\r\n";

    private static List<String> read(String csv) throws IOException {
        try (var rows = new CsvRows<>(
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                "x.csv",
                List.of("id", "name"),
                () -> 0,
                row -> row.text("id") + "|" + row.text("name") + "|" + row.text("more"))) {
            return rows.next(1000).stream()
                    .map(each -> each.line() + " " + (each.isToTake() ? each.value() : each.reason()))
                    .toList();
        }
    }

    @Test
    void values_have_commas_quotes_and_line_breaks_within_quotes() throws IOException {
        assertThat(read(HEADER + "1,\"a, \"\"b\"\"\nc\" ,x\r\n2,5\" tape,\n\n\"\",,"))
                .containsExactly("2 1|a, \"b\" c|x", "4 2|5\" tape|null", "5 null|null|null", "6 null|null|null");
    }

    @Test
    void a_stray_quote_makes_its_own_line_bad_and_no_other() throws IOException {
        assertThat(read(HEADER + "1,\"abc\"d,x\n2,\"b\",y\n3,\"a\"b\"\n4,\"c\",z\n"))
                .containsExactly("2 NOT_CSV", "3 2|b|y", "4 NOT_CSV", "5 4|c|z");
    }

    @Test
    void a_quote_that_is_never_closed_takes_no_line_with_it() throws IOException {
        assertThat(read(HEADER + "1,\"abc,x\n2,\"b\",y\n3,\"c\",z\n4,\"open"))
                .containsExactly("2 NOT_CSV", "3 2|b|y", "4 3|c|z", "5 NOT_CSV");
        var many = IntStream.range(2, 500).mapToObj(n -> n + ",b,y\n").collect(Collectors.joining());
        assertThat(read(HEADER + "1,\"abc,x\n" + many))
                .hasSize(499)
                .startsWith("2 NOT_CSV", "3 2|b|y")
                .endsWith("500 499|b|y");
    }

    @Test
    void a_line_longer_than_any_is_left_out() throws IOException {
        assertThat(read(HEADER + "1," + "x".repeat(3_000_000) + "\n2,b,y\n3,\"" + "x".repeat(3_000_000)))
                .containsExactly("2 TOO_LONG", "3 2|b|y", "4 TOO_LONG");
    }

    @Test
    void control_characters_are_blanks() throws IOException {
        assertThat(read(HEADER + "1,\u0000a\u0000b\u0007\u0000,\u0000")).containsExactly("2 1|a b|null");
    }

    @Test
    void a_column_that_is_missing_is_named() {
        for (var csv : List.of("", "id\n", "id,\"name\"x\n")) {
            assertThatThrownBy(() -> read(csv))
                    .isInstanceOf(ImportFailure.class)
                    .hasMessageContaining("x.csv: ");
        }
    }

    @Property
    void whatever_was_written_is_read(
            @ForAll @Size(max = 20)
                    List<@StringLength(max = 12) @Chars({',', '"', '\n', ' '}) @CharRange(from = 'a', to = 'd') String>
                            names)
            throws IOException {
        var csv = names.stream()
                .map(name -> "1,\"" + name.replace("\"", "\"\"") + "\",z\n")
                .collect(Collectors.joining("", HEADER, ""));

        assertThat(read(csv).stream()
                        .map(each -> each.substring(each.indexOf(' ') + 1))
                        .toList())
                .isEqualTo(names.stream()
                        .map(name -> name.replaceAll("\n+", " ").strip())
                        .map(name -> "1|" + (name.isEmpty() ? null : name) + "|z")
                        .toList());
    }
}
