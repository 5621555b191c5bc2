package town.plaza.board.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.owasp.encoder.Encode;
import town.plaza.board.Board;
import town.plaza.board.control.NoteDraft;
import town.plaza.board.control.NoteView;
import town.plaza.board.control.NoteWindow;
import town.plaza.board.control.Notes;
import town.plaza.kernel.config.Settings;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.text.Texts;
import town.plaza.kernel.web.HtmlPage;
import town.plaza.kernel.web.RequestScope;

/**
 * The word wall, by address alone: {@code /words} lists the notes, {@code /words/ANYTHING} adds one. A page for browsers,
 * without script and on old phones too; plain text for everything else. Because a GET writes here, what a browser or
 * another site asks without its user adds nothing, nor does HEAD. The form on the page posts to the same address.
 */
@WebServlet(
        urlPatterns = {"/words", "/words/*"},
        asyncSupported = true)
public class Words extends HttpServlet {

    private static final int PAGE = 50;

    @Inject
    Notes notes;

    @Inject
    Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var text = WordAddress.textOf(request.getRequestURI());
        if (text.isEmpty()) {
            list(request, response);
            return;
        }
        if (!settings.notesByAddress()) {
            throw new Problem(ProblemType.ADDING_BY_ADDRESS_OFF);
        }
        if (WordAddress.isAskedByNobody(request::getHeader)) {
            throw new Problem(ProblemType.NOTHING_ADDED);
        }
        add(text.get(), request, response);
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (WordAddress.textOf(request.getRequestURI()).isPresent()) {
            throw new Problem(ProblemType.NOTHING_ADDED);
        }
        super.doHead(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (WordAddress.textOf(request.getRequestURI()).isPresent()) {
            throw new Problem(ProblemType.METHOD_NOT_ALLOWED);
        }
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        add(request.getParameter("text"), request, response);
    }

    private void add(String text, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var note = notes.add(new NoteDraft(text), RequestScope.current().address());
        response.setHeader("Cache-Control", "no-store");
        var added = texts().get("words.added", note.text());
        if (isForPerson(request)) {
            page().markup("<p role=\"status\">" + Encode.forHtml(added) + "</p>")
                    .markup(link(WordAddress.WALL, "words.all"))
                    .write(response);
        } else {
            plain(response, added);
        }
    }

    private void list(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var before = number(request, "before");
        var after = number(request, "after");
        var window = after == null
                ? notes.windowBefore(before == null ? Long.MAX_VALUE : before, PAGE)
                : notes.windowAfter(after, PAGE);
        response.setHeader("Cache-Control", "no-cache");
        var older = WordAddress.WALL + (window.older() ? "?before=" + first(window, after) : "");
        var newer = WordAddress.WALL + (window.newer() ? "?after=" + last(window, before) : "");
        if (window.older()) {
            response.addHeader("Link", "<" + older + ">; rel=\"prev\"");
        }
        if (window.newer()) {
            response.addHeader("Link", "<" + newer + ">; rel=\"next\"");
        }
        if (isForPerson(request)) {
            writePage(response, window, older, newer);
        } else {
            var lines = new StringBuilder();
            window.notes().forEach(note -> lines.append(note.number())
                    .append(' ')
                    .append(note.text())
                    .append('\n'));
            plain(response, lines.toString());
        }
    }

    private static long first(NoteWindow window, Long after) {
        return window.notes().isEmpty() ? after + 1 : window.notes().get(0).number();
    }

    private static long last(NoteWindow window, Long before) {
        var notes = window.notes();
        return notes.isEmpty() ? before - 1 : notes.get(notes.size() - 1).number();
    }

    private void writePage(HttpServletResponse response, NoteWindow window, String older, String newer)
            throws IOException {
        var page = page().paragraph(texts().get(settings.notesByAddress() ? "words.how" : "words.how.form"));
        page.markup(
                """
                <form method="post" action="/words" accept-charset="UTF-8">
                <label for="text">%s</label>
                <input id="text" name="text" required maxlength="140" autocomplete="off">
                <button>%s</button>
                </form>"""
                        .formatted(escaped("words.text"), escaped("words.add")));
        page.markup("<p>" + escaped("words.order") + "</p>");
        if (window.older()) {
            page.markup(link(older, "words.older"));
        }
        if (window.notes().isEmpty()) {
            page.paragraph(texts().get("words.none"));
        } else {
            page.markup(listOf(window));
        }
        if (window.newer()) {
            page.markup(link(newer, "words.newer"));
        }
        page.write(response);
    }

    private static String listOf(NoteWindow window) {
        var list = new StringBuilder("<ol class=\"words\">\n");
        for (NoteView note : window.notes()) {
            list.append("<li value=\"").append(note.number()).append("\"><bdi>");
            list.append(Encode.forHtml(note.text())).append("</bdi></li>\n");
        }
        return list.append("</ol>").toString();
    }

    private static HtmlPage page() {
        return HtmlPage.of(texts().get("words.title")).service(Board.NAME).heading(texts().get("words.title"));
    }

    private static String link(String address, String key) {
        return "<p><a href=\"" + address + "\">" + escaped(key) + "</a></p>";
    }

    private static String escaped(String key) {
        return Encode.forHtml(texts().get(key));
    }

    private static Texts texts() {
        return Texts.of(Board.NAME, RequestScope.current().language());
    }

    private static void plain(HttpServletResponse response, String text) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Vary", "Accept, Accept-Language, Cookie");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isForPerson(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html");
    }

    private static Long number(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        try {
            return value == null || value.isEmpty() ? null : Long.valueOf(value);
        } catch (NumberFormatException crooked) {
            throw new Problem(ProblemType.INVALID_CURSOR);
        }
    }
}
