package town.plaza.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import town.plaza.kernel.problem.ProblemType;

/** What the server says exists in both languages. */
class BundlesInStepTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    static Stream<String> bundles() throws IOException {
        try (var files = Files.walk(RESOURCES)) {
            return files
                    .map(file -> RESOURCES.relativize(file).toString())
                    .filter(name -> name.matches(".*_[a-z]{2}\\.properties"))
                    .map(name -> name.replaceAll("_[a-z]{2}\\.properties$", ""))
                    .distinct()
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void there_are_bundles() throws IOException {
        assertThat(bundles()).contains("messages/problems", "ValidationMessages");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_have_the_same_keys(String bundle) throws IOException {
        assertThat(load(bundle, Language.ES).keySet())
                .isEqualTo(load(bundle, Language.EN).keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_fill_in_the_same(String bundle) throws IOException {
        var english = load(bundle, Language.EN);
        load(bundle, Language.ES)
                .forEach((key, text) ->
                        assertThat(placeholders(text)).as(key).isEqualTo(placeholders(english.getOrDefault(key, ""))));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void no_text_is_empty_or_loses_an_apostrophe(String bundle) throws IOException {
        for (var language : Language.values()) {
            load(bundle, language).forEach((key, formatted) -> {
                assertThat(formatted).as(key).isNotBlank();
                var text = formatted.replaceAll("\\{(\\d),[^}]*}", "{$1}");
                if (bundle.startsWith("messages/")) {
                    assertThat(new MessageFormat(text).format(new Object[] {1, 2, 3, 4, 5}))
                            .as("%s of %s: apostrophes are doubled", key, bundle)
                            .hasSameSizeAs(filled(text));
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_problem_is_explained(ProblemType type) throws IOException {
        for (var language : Language.values()) {
            assertThat(load("messages/problems", language))
                    .containsKeys(type.slug() + ".title", type.slug() + ".meaning", type.slug() + ".detail");
        }
    }

    @Test
    void every_explanation_has_its_problem() throws IOException {
        assertThat(load("messages/problems", Language.ES).keySet())
                .filteredOn(key -> key.matches(".+\\.(title|meaning|detail)"))
                .allMatch(key -> ProblemType.ofSlug(key.substring(0, key.lastIndexOf('.')))
                        .isPresent());
    }

    private static String filled(String text) {
        var filled = text.replace("''", "'");
        for (var i = 0; i < 5; i++) {
            filled = filled.replaceAll("\\{" + i + "[^}]*}", String.valueOf(i + 1));
        }
        return filled;
    }

    private static SortedSet<String> placeholders(String text) {
        var found = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().forEach(result -> found.add(result.group()));
        return found;
    }

    private static TreeMap<String, String> load(String bundle, Language language) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(RESOURCES.resolve(bundle + "_" + language.code() + ".properties"))) {
            properties.load(reader);
        }
        var texts = new TreeMap<String, String>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }
}
