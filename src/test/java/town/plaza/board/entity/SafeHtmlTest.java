package town.plaza.board.entity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SafeHtmlTest {

    @Test
    void the_subset_stays() {
        var html = "<h2>Corte</h2><p>El <strong>lunes</strong>, <em>de 8 a 10</em>.<br />Gracias.</p>"
                + "<ul><li>Calle Real</li></ul><blockquote>Bando</blockquote>"
                + "<table><caption>Horario</caption><thead><tr><th scope=\"col\">Día</th></tr></thead>"
                + "<tbody><tr><td colspan=\"2\">Lunes</td></tr></tbody></table>";

        var safe = SafeHtml.of(html);

        assertThat(safe.html()).isEqualTo(html);
        assertThat(safe.removed()).isEmpty();
    }

    @Test
    void what_comes_out_is_named() {
        var safe = SafeHtml.of("<p onclick=\"x()\">Hola<script>alert(1)</script><img src=x onerror=y></p>"
                + "<a href=\"javascript:alert(1)\">aquí</a>");

        assertThat(safe.html()).isEqualTo("<p>Hola</p><a>aquí</a>");
        assertThat(safe.removed()).contains("p onclick", "script", "img", "a href");
    }

    @Test
    void links_lead_out_safely() {
        assertThat(SafeHtml.of("<a href=\"https://example.org/a\" target=\"_blank\">a</a>")
                        .html())
                .isEqualTo("<a href=\"https://example.org/a\" rel=\"noopener noreferrer\">a</a>");
        assertThat(SafeHtml.of("<a href=\"mailto:a@example.org\">a</a>").html()).contains("mailto:");
    }

    @Test
    void the_text_is_what_a_reader_sees() {
        var safe = SafeHtml.of("<h2>Aviso</h2><p>Uno &amp; dos,<br>tres &lt;b&gt;.</p>"
                + "<table><tr><td>1</td><td>2</td></tr></table><p>123<strong>45678</strong>Z</p>");

        assertThat(safe.text()).isEqualTo("Aviso\nUno & dos,\ntres <b>.\n1 2\n12345678Z");
    }

    @Property
    void sanitising_twice_changes_nothing_more(@ForAll String anything) {
        var once = SafeHtml.of(anything).html();

        assertThat(SafeHtml.of(once).html()).isEqualTo(once);
    }
}
