package town.plaza.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A browser that is older than light-dark() shows every colour of the light theme instead of none. */
class PageColoursTest {

    private static final Path TOKENS = Path.of("src/main/webapp/app/css/tokens.css");
    private static final String COLOUR = "((?:[^(),]|\\([^()]*\\))+)";
    private static final Pattern OF_BOTH_THEMES = Pattern.compile("light-dark\\(" + COLOUR + ", " + COLOUR + "\\)");
    private static final Pattern WITH_ITS_NAME =
            Pattern.compile("([a-z-]+): light-dark\\(" + COLOUR + ", " + COLOUR + "\\);");

    static List<Path> sheets() throws IOException {
        try (var files = Files.walk(Path.of("src/main/webapp"))) {
            return files.filter(file -> file.toString().endsWith(".css"))
                    .filter(file -> !file.equals(TOKENS))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void each_colour_of_both_themes_follows_its_light_one(Path sheet) throws IOException {
        var text = Files.readString(sheet);

        var followed = WITH_ITS_NAME
                .matcher(text)
                .results()
                .filter(found ->
                        text.substring(0, found.start()).endsWith(found.group(1) + ": " + found.group(2) + "; "))
                .count();
        assertThat(OF_BOTH_THEMES.matcher(text).results().count()).isEqualTo(followed);
    }

    @Test
    void a_named_colour_of_both_themes_is_for_browsers_that_can_tell_them_apart() throws IOException {
        // what is wrong with a custom property shows only where it is used, so a second declaration is no way out
        var tokens = Files.readString(TOKENS);
        var light = tokens.substring(0, tokens.indexOf("@supports (color: light-dark(#000, #fff))"));
        var both = tokens.substring(light.length() + "@supports (color: light-dark(#000, #fff))".length());

        assertThat(light).doesNotContain("light-dark(", "dark;");
        assertThat(WITH_ITS_NAME.matcher(both).results()).hasSizeGreaterThan(20).allSatisfy(found -> assertThat(light)
                .contains(found.group(1) + ": " + found.group(2) + ";"));
    }
}
