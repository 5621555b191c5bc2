package town.plaza.kernel.pdf;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Fonts with the letters of Latin, Greek and Cyrillic, as wide as Helvetica and Courier. */
public final class PdfFonts {

    private static final BaseFont REGULAR = load("LiberationSans-Regular.ttf");
    private static final BaseFont BOLD = load("LiberationSans-Bold.ttf");
    private static final BaseFont MONO = load("LiberationMono-Regular.ttf");

    private PdfFonts() {}

    public static Font regular(float size) {
        return new Font(REGULAR, size);
    }

    public static Font bold(float size) {
        return new Font(BOLD, size);
    }

    /** For what is compared letter by letter. */
    public static Font mono(float size) {
        return new Font(MONO, size);
    }

    private static BaseFont load(String file) {
        try (var font = PdfFonts.class.getResourceAsStream("/liberation/" + file)) {
            return BaseFont.createFont(
                    file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, font.readAllBytes(), null);
        } catch (IOException defect) {
            throw new UncheckedIOException(defect);
        }
    }
}
