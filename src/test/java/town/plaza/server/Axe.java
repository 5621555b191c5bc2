package town.plaza.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Deque's axe-core, the rules of WCAG 2.2 A and AA that a program can check. */
public final class Axe {

    private static final String SOURCE = read();
    private static final String RUN =
            """
            async excluded => {
                const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
                const context = { include: [['html']], exclude: excluded.map(selector => [selector]) };
                const result = await axe.run(context, { runOnly: rules, resultTypes: ['violations'], preload: false });
                return result.violations.flatMap(violation => violation.nodes.map(node =>
                    `${violation.id} at ${node.target.join(' ')}: ${node.failureSummary}`));
            }""";

    private Axe() {}

    /** @param excluded selectors of what somebody else wrote */
    public static void assertAccessible(Page page, String... excluded) {
        page.evaluate(SOURCE);
        assertThat((List<?>) page.evaluate(RUN, List.of(excluded)))
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
