package town.plaza.board.entity;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.owasp.html.Encoding;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * A text with the small subset of HTML that a notice may have: p, br, h2, h3, ul, ol, li, strong, em, blockquote, links
 * to http, https and mailto, and plain tables (table, caption, thead, tbody, tr, th, td with colspan, rowspan, scope).
 *
 * @param html well-formed, and nothing but that subset
 * @param removed what was taken out, each once: {@code script}, {@code a onclick}
 */
public record SafeHtml(String html, SortedSet<String> removed) {

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "h2",
                    "h3",
                    "ul",
                    "ol",
                    "li",
                    "strong",
                    "em",
                    "blockquote",
                    "a",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td")
            .allowWithoutAttributes("a")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("http", "https", "mailto")
            .requireRelsOnLinks("noopener", "noreferrer")
            .allowAttributes("colspan", "rowspan")
            .matching((element, attribute, value) -> value.matches("[1-9][0-9]?") ? value : null)
            .onElements("th", "td")
            .allowAttributes("scope")
            .matching(false, "row", "col")
            .onElements("th")
            .toFactory();

    private static final Pattern ADDRESS = Pattern.compile("\\shref=\"([^\"]*)\"");

    public static SafeHtml of(String unsafe) {
        var removed = new TreeSet<String>();
        var html = POLICY.sanitize(unsafe, new Listener(), removed);
        return new SafeHtml(html, removed);
    }

    /** In characters as the database counts them. Escaping can make it many times as long as what it was made from. */
    public int length() {
        return html.codePointCount(0, html.length());
    }

    /** What it says, without markup: blocks are lines. */
    public String text() {
        var lines = html.replaceAll("(?i)<br ?/?>|</(?:p|h2|h3|li|tr|caption|blockquote)>", "\n")
                .replaceAll("(?i)</t[hd]>", " ")
                .replaceAll("<[^>]*>", "");
        return Encoding.decodeHtml(lines, false)
                .replaceAll("[ \\t\\u00a0]+", " ")
                .replaceAll(" ?\\n[ \\n]*", "\n")
                .strip();
    }

    /** The addresses that its links lead to, as a person would read them. */
    public static List<String> addresses(String html) {
        return ADDRESS.matcher(html)
                .results()
                .map(link -> unescaped(Encoding.decodeHtml(link.group(1), true)))
                .toList();
    }

    private static String unescaped(String address) {
        try {
            return URLDecoder.decode(address, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException crooked) {
            return address;
        }
    }

    private static final class Listener implements HtmlChangeListener<SortedSet<String>> {

        @Override
        public void discardedTag(SortedSet<String> removed, String element) {
            removed.add(element);
        }

        @Override
        public void discardedAttributes(SortedSet<String> removed, String element, String... attributes) {
            for (var attribute : attributes) {
                removed.add(element + " " + attribute);
            }
        }
    }
}
