package town.plaza.board.control;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import town.plaza.board.entity.Attachment;
import town.plaza.board.entity.Hashes;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/** Looks into PDFs that people upload: only what can be parsed, and read without a password, is one. */
final class PdfFiles {

    private static final Logger LOG = Logger.getLogger(PdfFiles.class.getName());
    private static final byte[] MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_TEXT = 100_000;

    private PdfFiles() {}

    /** @throws Problem {@code not-a-pdf} */
    static Attachment read(String fileName, byte[] content) {
        if (content.length < MAGIC.length || !Arrays.equals(content, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new Problem(ProblemType.NOT_A_PDF);
        }
        try (var reader = new PdfReader(content)) {
            if (reader.isEncrypted() || reader.getNumberOfPages() < 1 || reader.getPageN(1) == null) {
                throw new Problem(ProblemType.NOT_A_PDF);
            }
            return new Attachment(fileName, Hashes.sha256(content), content.length, text(reader));
        } catch (Problem refused) {
            throw refused;
        } catch (IOException | RuntimeException unreadable) {
            throw new Problem(ProblemType.NOT_A_PDF);
        }
    }

    /** What can be read of its text; nothing of a scan, which is a picture. */
    private static String text(PdfReader reader) {
        var extractor = new PdfTextExtractor(reader);
        var text = new StringBuilder();
        for (var page = 1; page <= reader.getNumberOfPages() && text.length() < MOST_TEXT; page++) {
            try {
                text.append(extractor.getTextFromPage(page)).append('\n');
            } catch (IOException | RuntimeException thrown) {
                LOG.log(Level.FINE, "The text of a page of a PDF cannot be read", thrown);
            }
        }
        // PostgreSQL keeps no null characters
        var clean = text.toString().replace("\0", "");
        return clean.length() > MOST_TEXT ? clean.substring(0, MOST_TEXT) : clean;
    }
}
