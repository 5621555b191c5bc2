package town.plaza.board.control;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

    /** Operators of a page that leave something to see: pictures, text, filled and drawn shapes. */
    private static final Pattern PAINTS = Pattern.compile("\\b(?:Do|BI|Tj|TJ|sh|[fFSsBb])\\b|['\"]");

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
            var pages = pages(reader);
            var text = String.join("\n", pages);
            return new Attachment(
                    fileName,
                    Hashes.sha256(content),
                    content.length,
                    text.substring(0, Math.min(text.length(), SEARCHED)),
                    !text.isBlank() && isAllText(reader, pages));
        } catch (Problem refused) {
            throw refused;
        } catch (IOException | RuntimeException unreadable) {
            throw new Problem(ProblemType.NOT_A_PDF);
        }
    }

    /** All that can be read in a PDF that was read before. */
    static String text(byte[] content) {
        try (var reader = new PdfReader(content)) {
            return String.join("\n", pages(reader));
        } catch (IOException defect) {
            throw new UncheckedIOException(defect);
        }
    }

    /** What can be read of the text of each page; nothing of a scan, which is a picture. */
    private static List<String> pages(PdfReader reader) {
        var extractor = new PdfTextExtractor(reader);
        var pages = new ArrayList<String>();
        for (var page = 1; page <= reader.getNumberOfPages(); page++) {
            // PostgreSQL keeps no null characters
            pages.add(text(extractor, page).replace("\0", ""));
        }
        return pages;
    }

    private static String text(PdfTextExtractor extractor, int page) {
        try {
            return extractor.getTextFromPage(page);
        } catch (IOException | RuntimeException thrown) {
            LOG.log(Level.FINE, "The text of a page of a PDF cannot be read", thrown);
            return "";
        }
    }

    /** Whether no page shows anything without a text that can be read. */
    private static boolean isAllText(PdfReader reader, List<String> pages) {
        return IntStream.rangeClosed(1, pages.size())
                .filter(page -> pages.get(page - 1).isBlank())
                .noneMatch(page -> paints(reader, page));
    }

    private static boolean paints(PdfReader reader, int page) {
        try {
            return PAINTS.matcher(new String(reader.getPageContent(page), StandardCharsets.ISO_8859_1))
                    .find();
        } catch (IOException | RuntimeException thrown) {
            LOG.log(Level.FINE, "A page of a PDF cannot be read", thrown);
            return true;
        }
    }
}
