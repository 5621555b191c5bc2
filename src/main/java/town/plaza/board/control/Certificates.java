package town.plaza.board.control;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.UUID;
import town.plaza.board.Board;
import town.plaza.board.entity.NoticeStatus;
import town.plaza.kernel.config.Settings;
import town.plaza.kernel.ledger.EntryProof;
import town.plaza.kernel.pdf.PdfFonts;
import town.plaza.kernel.text.Language;
import town.plaza.kernel.text.Texts;

/**
 * The certificate of publication (diligencia) of a notice: what was exposed when, and what proves it, on paper. Says
 * nothing that the public log does not hold, so that everybody may have one.
 */
@ApplicationScoped
public class Certificates {

    private static final int MARGIN = 56;

    @Inject
    Notices notices;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** @return a PDF */
    public byte[] of(UUID id, Language language) {
        var notice = notices.published(id);
        var proof = notices.proof(id);
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
            var writer = PdfWriter.getInstance(document, bytes);
            var sheet = new Sheet(document, Texts.of(Board.NAME, language), language, settings.zone(), clock.instant());
            document.addTitle(sheet.text("certificate.title"));
            document.open();
            writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language.code()));
            sheet.write(notice, proof, settings.town(), settings.publicUrl().orElse(""));
        }
        return bytes.toByteArray();
    }

    private record Sheet(Document document, Texts texts, Language language, ZoneId zone, Instant now) {

        private static final Font TITLE = PdfFonts.bold(18);
        private static final Font LABEL = PdfFonts.bold(9);
        private static final Font TEXT = PdfFonts.regular(11);
        private static final Font CODE = PdfFonts.mono(8);

        void write(NoticeView notice, EntryProof proof, String town, String site) {
            paragraph(text("certificate.title"), TITLE);
            paragraph(text("certificate.statement", town), TEXT);
            field("certificate.issued", moment(now));
            field("certificate.notice", notice.title());
            var names = notice.category().names();
            field("certificate.category", language == Language.ES ? names.es() : names.en());
            code("certificate.id", notice.id().toString());
            field("certificate.published", moment(notice.publishedAt()));
            field("certificate.exposed", exposure(notice));
            if (notice.corrects() != null) {
                code("certificate.corrects", notice.corrects().toString());
            }
            if (notice.correctedBy() != null) {
                code("certificate.corrected", notice.correctedBy().toString());
            }
            if (notice.status() == NoticeStatus.WITHDRAWN) {
                field(
                        "certificate.withdrawn",
                        text("certificate.withdrawn.why", moment(notice.withdrawnAt()), notice.withdrawnReason()));
            }
            code("certificate.sha256", notice.sha256());
            if (notice.attachment() != null) {
                field("certificate.file", notice.attachment().fileName());
                code("certificate.file.sha256", notice.attachment().sha256());
            }
            proof(proof);
            field("certificate.verify", text("certificate.verify.how", site + "/board/verify.html?id=" + notice.id()));
        }

        /** Says of no day that is still to come that the notice was exposed on it. Withdrawing it ends its exposure. */
        private String exposure(NoticeView notice) {
            var withdrawn = notice.withdrawnAt();
            var first = day(notice.firstDay());
            var last = day(notice.lastDay());
            var until = (withdrawn == null ? now : withdrawn).atZone(zone).toLocalDate();
            if (until.isAfter(notice.lastDay())) {
                return text("certificate.exposed.days", first, last);
            }
            var begun = !until.isBefore(notice.firstDay());
            if (withdrawn == null) {
                return text(begun ? "certificate.exposed.since" : "certificate.exposed.from", first, last);
            }
            return begun
                    ? text("certificate.exposed.until", first, moment(withdrawn))
                    : text("certificate.exposed.never", moment(withdrawn));
        }

        private void proof(EntryProof proof) {
            var head = proof.head();
            field("certificate.log", head.origin());
            field("certificate.index", String.valueOf(proof.index()));
            field("certificate.size", String.valueOf(head.size()));
            field("certificate.head.at", moment(head.at()));
            code("certificate.leaf", proof.leaf());
            code("certificate.root", head.root());
            code("certificate.hashes", proof.hashes().isEmpty() ? "-" : String.join("\n", proof.hashes()));
            code("certificate.signature", head.signature());
            code("certificate.key", head.publicKey());
        }

        String text(String key, Object... arguments) {
            return texts.get(key, arguments);
        }

        private String day(LocalDate day) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(language.regional())
                    .format(day);
        }

        private String moment(Instant instant) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.LONG)
                    .withLocale(language.regional())
                    .withZone(zone)
                    .format(instant);
        }

        private void field(String key, String value) {
            label(key);
            paragraph(value, TEXT);
        }

        private void code(String key, String value) {
            label(key);
            paragraph(value, CODE);
        }

        private void label(String key) {
            var label = new Paragraph(text(key), LABEL);
            label.setSpacingBefore(6);
            add(label);
        }

        private void paragraph(String value, Font font) {
            add(new Paragraph(value, font));
        }

        private void add(Paragraph paragraph) {
            try {
                document.add(paragraph);
            } catch (DocumentException defect) {
                throw new IllegalStateException(defect);
            }
        }
    }
}
