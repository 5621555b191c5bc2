package town.plaza.board.control;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    /** So many characters of a PDF are found by search. */
    private static final int SEARCHED = 100_000;

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
            var text = text(reader);
            return new Attachment(
                    fileName,
                    Hashes.sha256(content),
                    content.length,
                    text.substring(0, Math.min(text.length(), SEARCHED)));
        } catch (Problem refused) {
            throw refused;
        } catch (IOException | RuntimeException unreadable) {
            throw new Problem(ProblemType.NOT_A_PDF);
        }
    }

    /** All that can be read in a PDF that was read before. */
    static String text(byte[] content) {
        try (var reader = new PdfReader(content)) {
            return text(reader);
        } catch (IOException defect) {
            throw new UncheckedIOException(defect);
        }
    }

    /** What can be read of its text; nothing of a scan, which is a picture. */
    private static String text(PdfReader reader) {
        var extractor = new PdfTextExtractor(reader);
        var text = new StringBuilder();
        for (var page = 1; page <= reader.getNumberOfPages(); page++) {
            try {
                text.append(extractor.getTextFromPage(page)).append('\n');
            } catch (IOException | RuntimeException thrown) {
                LOG.log(Level.FINE, "The text of a page of a PDF cannot be read", thrown);
            }
        }
        // PostgreSQL keeps no null characters
        return text.toString().replace("\0", "");
    }
}
