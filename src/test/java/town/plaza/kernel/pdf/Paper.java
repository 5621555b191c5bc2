package town.plaza.kernel.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a reader finds in a PDF. */
public final class Paper {

    /** Names that the fonts of every reader do not know: Polish, Romanian, Bulgarian, Greek, Czech, Turkish. */
    public static final String NAMES = "Łukasz Wójcik, Ștefan Țurcanu, Иван Ѝ Ђорђевић, Γιώργος, Říha, Şahin İ";

    private Paper() {}

    /** Having seen that every font comes along. */
    public static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            requireEmbedded(document);
            return new PDFTextStripper().getText(document);
        }
    }

    private static void requireEmbedded(PDDocument document) throws IOException {
        for (var page : document.getPages()) {
            requireEmbedded(page.getResources());
        }
    }

    private static void requireEmbedded(PDResources resources) throws IOException {
        for (var name : resources.getFontNames()) {
            var font = resources.getFont(name);
            assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            assertThat(font.getName()).as("only the letters that are used").matches("[A-Z]{6}\\+Liberation.*");
        }
        for (var name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form && form.getResources() != null) {
                requireEmbedded(form.getResources());
            }
        }
    }
}
