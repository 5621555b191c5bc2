package town.plaza.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Deque's axe-core, the rules of WCAG 2.2 A and AA that a program can check. */
public final class Axe {

    private static final String SOURCE = read();
    private static final String RUN =
            """
            async ({ excluded, rules }) => {
                const context = { include: [['html']], exclude: excluded.map(selector => [selector]) };
                const result = await axe.run(context, { runOnly: rules, resultTypes: ['violations'], preload: false });
                return result.violations.flatMap(violation => violation.nodes.map(node =>
                    `${violation.id} at ${node.target.join(' ')}: ${node.failureSummary}`));
            }""";

    private static final List<String> ALL = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

    private Axe() {}

    /** @param excluded selectors of what somebody else wrote */
    public static void assertAccessible(Page page, String... excluded) {
        assertNothingFound(page, ALL, excluded);
    }

    /** In light and in dark: all rules in the one, those of colours in the other. */
    public static void assertAccessibleInBothLooks(Page page, String... excluded) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertNothingFound(page, ALL, excluded);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertNothingFound(page, OF_COLOURS, excluded);
    }

    private static void assertNothingFound(Page page, List<String> rules, String... excluded) {
        if ("undefined".equals(page.evaluate("typeof axe"))) {
            page.evaluate(SOURCE);
        }
        assertThat((List<?>) page.evaluate(RUN, Map.of("excluded", List.of(excluded), "rules", rules)))
                .as("what axe finds on " + page.url())
                .isEmpty();
    }

    private static String read() {
        try (var in = Axe.class.getResourceAsStream("/vendor/axe-core/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
