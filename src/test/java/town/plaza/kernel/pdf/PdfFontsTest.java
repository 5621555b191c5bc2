package town.plaza.kernel.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.Document;
import com.lowagie.text.Font;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever it is, their name stands on the paper, in letters that it brings along. */
class PdfFontsTest {

    private static byte[] written(Font font, String text) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document()) {
            PdfWriter.getInstance(document, bytes);
            document.open();
            document.add(new Paragraph(text, font));
        }
        return bytes.toByteArray();
    }

    private static String read(byte[] pdf) {
        try {
            return Paper.text(pdf).replaceAll("\\s+", " ").strip();
        } catch (IOException defect) {
            throw new IllegalStateException(defect);
        }
    }

    static Stream<Font> fonts() {
        return Stream.of(PdfFonts.regular(11), PdfFonts.bold(18), PdfFonts.mono(8));
    }

    @ParameterizedTest
    @MethodSource("fonts")
    void names_from_everywhere_come_out_as_they_are(Font font) {
        var pdf = written(font, Paper.NAMES);

        assertThat(read(pdf)).isEqualTo(Paper.NAMES);
        assertThat(pdf).as("with the letters that are used").hasSizeLessThan(40_000);
    }

    @Test
    void many_papers_at_once_are_each_as_they_should() {
        assertThat(IntStream.range(0, 64)
                        .parallel()
                        .mapToObj(each -> read(written(PdfFonts.regular(11), Paper.NAMES + " " + each)))
                        .toList())
                .isEqualTo(IntStream.range(0, 64)
                        .mapToObj(each -> Paper.NAMES + " " + each)
                        .toList());
    }
}
