package town.plaza.trails.control;

import com.google.zxing.common.BitMatrix;
import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.ListItem;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import town.plaza.kernel.config.Settings;
import town.plaza.kernel.pdf.PdfFonts;
import town.plaza.kernel.text.Language;
import town.plaza.kernel.text.Texts;
import town.plaza.kernel.web.PublicAddress;
import town.plaza.trails.Trails;
import town.plaza.trails.entity.SignedPlaceToken;

/** What hangs at a place: its name, its code and how to play, on one sheet of A4. */
@ApplicationScoped
public class Posters {

    private static final int MARGIN = 50;
    private static final int STEPS = 3;

    /** Of the place's name, the first that leaves all on one sheet. */
    private static final List<Integer> SIZES = List.of(40, 28, 24, 20, 16, 12);

    @Inject
    PlaceEditing places;

    @Inject
    GameSecret secret;

    @Inject
    Settings settings;

    @Inject
    PublicAddress site;

    /** @return a PDF */
    public byte[] of(UUID id, Language language) {
        var place = places.require(id);
        var told = language == Language.EN && place.en() != null || place.es() == null ? place.en() : place.es();
        var address = site.site() + "/trails/place.html?id=" + id + "&code="
                + SignedPlaceToken.of(secret.get(), id, place.codeGeneration());
        var poster = new byte[0];
        for (var size : SIZES) {
            poster = drawn(told.name(), size, language, address);
            if (sheets(poster) == 1) {
                break;
            }
        }
        return poster;
    }

    private byte[] drawn(String name, int size, Language language, String address) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
            var writer = PdfWriter.getInstance(document, bytes);
            var texts = Texts.of(Trails.NAME, language);
            document.addTitle(name);
            document.open();
            writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language.code()));
            new Sheet(document, writer, texts).write(name, size, settings.town(), address, site.site());
        }
        return bytes.toByteArray();
    }

    private static int sheets(byte[] pdf) {
        try (var reader = new PdfReader(pdf)) {
            return reader.getNumberOfPages();
        } catch (IOException defect) {
            throw new UncheckedIOException(defect);
        }
    }

    private record Sheet(Document document, PdfWriter writer, Texts texts) {

        private static final Color ACCENT = new Color(0x8A, 0x5A, 0x00);
        private static final Font TOWN = coloured(PdfFonts.bold(18), ACCENT);
        private static final Font HEADING = PdfFonts.bold(22);
        private static final Font TEXT = PdfFonts.regular(16);
        private static final Font SMALL = coloured(PdfFonts.regular(9), Color.DARK_GRAY);
        private static final float CODE = 340;

        private static Font coloured(Font font, Color color) {
            font.setColor(color);
            return font;
        }

        void write(String name, int size, String town, String address, String site) {
            centred(new Paragraph(texts.get("poster.game", town), TOWN), 0);
            var title = new Paragraph(name, PdfFonts.bold(size));
            title.setLeading(size * 1.15f);
            centred(title, 10);
            centred(new Paragraph(texts.get("poster.invitation"), TEXT), 10);
            code(address);
            var heading = new Paragraph(texts.get("poster.how"), HEADING);
            heading.setSpacingBefore(18);
            add(heading);
            var steps = new com.lowagie.text.List(true, 22);
            steps.setListSymbol(new Chunk("", TEXT));
            for (var step = 1; step <= STEPS; step++) {
                var item = new ListItem(texts.get("poster.step." + step), TEXT);
                item.setLeading(24);
                item.setSpacingBefore(8);
                steps.add(item);
            }
            add(steps);
            centred(new Paragraph(texts.get("poster.free", site), SMALL), 24);
        }

        private void code(String address) {
            try {
                var image = Image.getInstance(drawn(QrCode.of(address)));
                image.setAlt(texts.get("poster.code"));
                image.setAlignment(Element.ALIGN_CENTER);
                image.setSpacingBefore(14);
                add(image);
            } catch (DocumentException defect) {
                throw new IllegalStateException(defect);
            }
        }

        /** As areas and not as a picture, so that it is sharp at whatever size it is printed. */
        private PdfTemplate drawn(BitMatrix matrix) {
            var paper = writer.getDirectContent().createTemplate(CODE, CODE);
            var module = CODE / matrix.getWidth();
            paper.setColorFill(Color.BLACK);
            for (var y = 0; y < matrix.getHeight(); y++) {
                for (var x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y)) {
                        paper.rectangle(x * module, CODE - (y + 1) * module, module, module);
                    }
                }
            }
            paper.fill();
            return paper;
        }

        private void centred(Paragraph paragraph, float before) {
            paragraph.setAlignment(Element.ALIGN_CENTER);
            paragraph.setSpacingBefore(before);
            add(paragraph);
        }

        private void add(Element element) {
            try {
                document.add(element);
            } catch (DocumentException defect) {
                throw new IllegalStateException(defect);
            }
        }
    }
}
