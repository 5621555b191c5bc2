package town.plaza.trails.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.trails.EditorFixture.PLACES;
import static town.plaza.trails.EditorFixture.id;
import static town.plaza.trails.EditorFixture.newName;
import static town.plaza.trails.EditorFixture.place;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.kernel.pdf.Paper;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;
import town.plaza.trails.EditorFixture;

/** What hangs at a place: one sheet that says how to play, with a code that a phone reads. */
@OnPlaza
class PostersIT {

    private final EditorFixture editor = new EditorFixture();

    private byte[] poster(String place, String query) {
        var answer = editor.client().get(PLACES + "/" + place + "/poster" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        return answer.bytes();
    }

    /** As a phone reads it, which is held nearer and further away until it does: one look fails for one code in a hundred. */
    private static String code(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            for (var dotsPerInch : List.of(110, 150, 200, 300)) {
                var page = new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch);
                var pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
                var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
                for (var binarizer : List.of(new HybridBinarizer(source), new GlobalHistogramBinarizer(source))) {
                    try {
                        return new QRCodeReader()
                                .decode(new BinaryBitmap(binarizer))
                                .getText();
                    } catch (ReaderException unreadable) {
                        // the next look
                    }
                }
            }
        }
        throw new AssertionError("no look reads the code");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var size = document.getPage(0).getMediaBox();
            assertThat(size.getWidth()).isCloseTo(PDRectangle.A4.getWidth(), org.assertj.core.data.Offset.offset(1f));
            return Paper.text(pdf).replaceAll("\\s+", " ");
        }
    }

    @Test
    void it_is_one_sheet_in_the_language_that_is_asked_for() throws IOException {
        var place = id(editor.add(PLACES, place("Torre del Reloj")));

        assertThat(text(poster(place, "?language=es")))
                .contains("Torre del Reloj")
                .contains("Así se juega")
                .contains("Inicie sesión y elija un nombre de juego");
        assertThat(text(poster(place, "?language=en")))
                .contains("Torre del Reloj in English")
                .contains("How to play");
        assertThat(text(poster(place, ""))).contains("How to play");
    }

    @Test
    void it_is_one_sheet_with_the_longest_name_too() throws IOException {
        var words = "Torre del homenaje del castillo de los señores de la villa "
                        .repeat(3)
                        .substring(0, 119) + ".";
        var wide = "M".repeat(120);
        var place = id(editor.add(
                PLACES,
                place(newName())
                        .add("es", EditorFixture.text("name", words, "story", "Una historia."))
                        .add("en", EditorFixture.text("name", wide, "story", "A story."))));

        assertThat(text(poster(place, "?language=es"))).contains(words);
        assertThat(text(poster(place, "?language=en")).replace(" ", "")).contains(wide);
    }

    @Test
    void a_phone_reads_its_code_and_renewing_makes_another_one() throws Exception {
        var place =
                id(editor.add(PLACES, place("Torre del Reloj, con un nombre larguísimo que llega a dos renglones")));

        var before = code(poster(place, ""));
        assertThat(before).matches("http://.+/trails/place\\.html\\?id=" + place + "&code=[A-Za-z0-9_-]{40,}");
        assertThat(code(poster(place, "?language=es"))).isEqualTo(before);
        editor.client().post(PLACES + "/" + place + "/code/renew");
        assertThat(code(poster(place, "")))
                .isNotEqualTo(before)
                .startsWith(before.substring(0, before.indexOf("&code")));
    }

    @Test
    void a_place_in_one_language_has_a_poster_in_either() throws IOException {
        var place = id(editor.add(PLACES, place("Torre").addNull("en")));

        assertThat(text(poster(place, "?language=en"))).contains("Torre").contains("How to play");
    }

    @Test
    void its_name_may_be_in_other_letters() throws IOException {
        var place = id(editor.add(PLACES, place("Casa de " + Paper.NAMES).addNull("en")));

        assertThat(text(poster(place, ""))).contains("Casa de " + Paper.NAMES);
    }

    @Test
    void it_is_for_those_who_hang_it_up() {
        var place = id(editor.add(PLACES, place("Torre")));

        assertThat(new PlazaClient().get(PLACES + "/" + place + "/poster").problem())
                .isEqualTo("not-signed-in");
        assertThat(AccountsFixture.neighbour()
                        .client()
                        .get(PLACES + "/" + place + "/poster")
                        .problem())
                .isEqualTo("forbidden");
        assertThat(EditorFixture.fieldOf(editor.client().get(PLACES + "/" + place + "/poster?language=fr")))
                .isEqualTo("language");
    }
}
