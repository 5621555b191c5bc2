package town.plaza.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages say everything in Spanish and in English. */
class PageTextsTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path SHARED = PAGES.resolve("app");
    private static final Pattern TEXT = Pattern.compile("^ {2}'([^']+)': '(.*)',$", Pattern.MULTILINE);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    private static final Pattern USE = Pattern.compile("\\b(?:t|shared)\\('([a-z][A-Za-z.-]+)'");

    private static final Pattern KIND = Pattern.compile("\"([a-z-]{3,}\\.[a-z-]+)\"");
    private static final Pattern CONTENT_KIND = Pattern.compile("\"([a-z]+(?:-[a-z]+)+|questions\\.imported)\"");

    /** Topics of news, notifications, bundles, and what the public log alone keeps. */
    private static final List<String> NO_KINDS = List.of(
            "board.notes",
            "board.notices",
            "notice.expired",
            "care.alerts",
            "care.stock-below-zero",
            "care.stock-low",
            "work.farmer",
            "work.worker");

    static List<Path> folders() throws IOException {
        try (var folders = Files.list(PAGES)) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("texts")))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void there_are_texts() throws IOException {
        assertThat(folders()).contains(SHARED, PAGES.resolve("board"));
        assertThat(texts(SHARED, "es")).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void both_languages_have_the_same_texts(Path folder) {
        assertThat(texts(folder, "en").keySet()).isEqualTo(texts(folder, "es").keySet());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void both_languages_put_the_same_values_into_a_text(Path folder) {
        var english = texts(folder, "en");
        texts(folder, "es").forEach((key, text) -> assertThat(placeholders(english.getOrDefault(key, "")))
                .as(key)
                .isEqualTo(placeholders(text)));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void every_text_that_a_page_asks_for_is_there(Path folder) {
        var known = new TreeSet<>(texts(folder, "es").keySet());
        known.addAll(texts(SHARED, "es").keySet());
        known.addAll(known.stream()
                .filter(key -> key.endsWith(".other"))
                .map(key -> key.replaceAll("\\.other$", ""))
                .toList());
        assertThat(known).containsAll(used(folder));
    }

    /** What is written into the audit log is found where it is written: nothing else in those classes looks like it. */
    @Test
    void every_kind_of_the_audit_log_has_a_text_on_its_page() throws IOException {
        var known = texts(PAGES.resolve("administration"), "es").keySet();

        assertThat(kinds()).contains("account.blocked", "dose.recorded", "trails.place-added", "note.hidden");
        assertThat(known)
                .containsAll(kinds().stream().map(kind -> "kind." + kind).toList());
    }

    private static TreeSet<String> kinds() throws IOException {
        var kinds = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(source -> source.toString().endsWith(".java"))
                    .map(PageTextsTest::read)
                    .forEach(source -> kinds.addAll(kinds(source)));
        }
        kinds.removeAll(NO_KINDS);
        return kinds;
    }

    private static List<String> kinds(String source) {
        if (source.contains("ContentAudit")) {
            return CONTENT_KIND
                    .matcher(source)
                    .results()
                    .map(found -> "trails." + found.group(1))
                    .toList();
        }
        if (source.contains("LedgerEvent(")) {
            return KIND.matcher(source).results().map(found -> found.group(1)).toList();
        }
        return List.of();
    }

    private static Map<String, String> texts(Path folder, String language) {
        var source = read(folder.resolve("texts").resolve(language + ".js"));
        var texts = new TreeMap<String, String>();
        TEXT.matcher(source).results().forEach(found -> texts.put(found.group(1), found.group(2)));
        assertThat(texts)
                .as("one text in a line, in single quotes, each key once")
                .hasSize((int)
                        source.lines().filter(line -> line.contains("': ")).count());
        return texts;
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static List<String> used(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".js"))
                    .flatMap(file -> USE.matcher(read(file)).results().map(found -> found.group(1)))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
