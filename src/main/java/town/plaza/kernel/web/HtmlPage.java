package town.plaza.kernel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.owasp.encoder.Encode;
import town.plaza.kernel.text.Texts;

/**
 * A page written by the server, in the frame that the static pages have too. For the few pages that must work by
 * address alone, without script: the word wall, problems and errors. Every text given is escaped.
 */
public final class HtmlPage {

    private final String title;
    private final StringBuilder body = new StringBuilder();
    private String service = "app";

    private HtmlPage(String title) {
        this.title = title;
    }

    public static HtmlPage of(String title) {
        return new HtmlPage(title);
    }

    /** Whose accent colour the page has. */
    public HtmlPage service(String name) {
        service = name;
        return this;
    }

    public HtmlPage heading(String text) {
        return element("h1", text);
    }

    public HtmlPage paragraph(String text) {
        return element("p", text);
    }

    public HtmlPage element(String name, String text) {
        body.append('<').append(name).append('>');
        body.append(Encode.forHtml(text));
        body.append("</").append(name).append(">\n");
        return this;
    }

    /** For a page that leads nowhere else. */
    public HtmlPage wayHome() {
        var label = Texts.of("problems", RequestScope.current().language()).get("way-home");
        return markup("<p><a class=\"button\" href=\"/\">" + Encode.forHtml(label) + "</a></p>");
    }

    /** Markup whose parts the caller has escaped. */
    public HtmlPage markup(String escaped) {
        body.append(escaped).append('\n');
        return this;
    }

    public String html() {
        var language = RequestScope.current().language().code();
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · Plaza</title>
                <link rel="icon" href="/app/icon.svg">
                <link rel="stylesheet" href="/app/plaza.css">
                <script src="/app/early.js"></script>
                <script type="module" src="/app/shell.js"></script>
                </head>
                <body data-service="%s">
                <plaza-header></plaza-header>
                <main id="main">
                %s</main>
                <plaza-footer></plaza-footer>
                </body>
                </html>
                """
                .formatted(language, Encode.forHtml(title), Encode.forHtmlAttribute(service), body);
    }

    public void write(HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Vary", "Accept, Accept-Language, Cookie");
        response.getOutputStream().write(html().getBytes(StandardCharsets.UTF_8));
    }
}
