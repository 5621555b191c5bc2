package town.plaza.care.control;

import com.lowagie.text.BadElementException;
import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import town.plaza.care.Care;
import town.plaza.kernel.pdf.PdfFonts;
import town.plaza.kernel.text.Language;
import town.plaza.kernel.text.Texts;

/** The follow-up report on paper: the same figures as on the page, the curve drawn. */
@ApplicationScoped
public class ReportPdf {

    private static final int MARGIN = 50;

    /** Days are written as in Europe. */
    private static final Map<Language, Locale> LOCALES =
            Map.of(Language.ES, Locale.forLanguageTag("es-ES"), Language.EN, Locale.UK);

    @Inject
    Homes homes;

    public byte[] of(ReportView report, Language language) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
            var writer = PdfWriter.getInstance(document, bytes);
            var sheet = new Sheet(
                    document,
                    writer,
                    Texts.of(Care.NAME, language),
                    LOCALES.get(language),
                    homes.settings().zoneId());
            document.addTitle(sheet.text("report.title"));
            document.open();
            writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language.code()));
            sheet.write(report);
        }
        return bytes.toByteArray();
    }

    private record Sheet(Document document, PdfWriter writer, Texts texts, Locale locale, ZoneId zone) {

        private static final Font TITLE = PdfFonts.bold(18);
        private static final Font HEADING = PdfFonts.bold(12);
        private static final Font LABEL = PdfFonts.bold(9);
        private static final Font TEXT = PdfFonts.regular(10);

        void write(ReportView report) {
            add(new Paragraph(text("report.title"), TITLE));
            var resident = report.resident();
            add(new Paragraph(resident.name(), HEADING));
            line(text("report.born", day(resident.born())));
            if (resident.room() != null) {
                line(text("report.room", resident.room()));
            }
            line(text("report.period", day(report.from()), day(report.to())));
            line(text("report.written", moment(report.writtenAt()), report.home() == null ? "Plaza" : report.home()));
            doses(report.doses());
            wellness(report.wellness());
            signs(report.vitalSigns());
            activities(report.activities());
            alerts(report.alerts());
        }

        private void doses(DoseTotals doses) {
            heading("report.doses");
            line(text(
                    "report.doses.totals",
                    doses.due(),
                    doses.given(),
                    doses.refused(),
                    doses.held(),
                    doses.omitted(),
                    doses.missed()));
            if (doses.asNeeded() > 0) {
                line(text("report.doses.as-needed", doses.asNeeded()));
            }
            if (doses.adherence() != null) {
                line(text("report.doses.adherence", number(doses.adherence())));
            }
        }

        private void wellness(ReportView.WellnessPart wellness) {
            heading("report.wellness");
            line(text("report.wellness.recorded", wellness.recorded(), wellness.days()));
            if (wellness.recorded() == 0) {
                return;
            }
            line(text("report.wellness.energy", number(wellness.meanEnergy()), wellness.lowest(), wellness.highest()));
            line(text(
                    "report.wellness.moods",
                    wellness.moods().stream()
                            .map(each -> text("mood." + each.mood()) + " " + each.days())
                            .collect(Collectors.joining(", "))));
            add(curve(wellness.points()));
            line(text("report.wellness.curve"));
        }

        /** Energy day by day before the band where it usually lies. */
        private Element curve(List<WellnessCurve.Point> points) {
            var drawing = new Curve(writer, points);
            try {
                var image = Image.getInstance(drawing.template());
                image.setAlt(text("report.wellness.curve"));
                image.setSpacingBefore(6);
                return image;
            } catch (BadElementException defect) {
                throw new IllegalStateException(defect);
            }
        }

        private void signs(ReportView.SignsPart signs) {
            heading("report.signs");
            line(text("report.signs.measured", signs.measured()));
            if (signs.worst() != null) {
                var worst = signs.worst().news2();
                line(text(
                        "report.signs.worst",
                        worst.total(),
                        text("risk." + worst.risk()),
                        moment(signs.worst().measuredAt())));
            }
        }

        private void activities(ReportView.ActivityPart activities) {
            heading("report.activities");
            line(text("report.activities.totals", activities.signedUp(), activities.attended(), activities.missed()));
            if (activities.list().isEmpty()) {
                return;
            }
            var table = table("report.activity.when", "report.activity.name", "report.activity.attended");
            for (var each : activities.list()) {
                cell(table, moment(each.startsAt()), TEXT);
                cell(table, each.name(), TEXT);
                cell(table, each.attended() == null ? "–" : text(each.attended() ? "report.yes" : "report.no"), TEXT);
            }
            add(table);
        }

        private void alerts(List<AlertView> alerts) {
            heading("report.alerts");
            if (alerts.isEmpty()) {
                line(text("report.alerts.none"));
                return;
            }
            var table = table("report.alert.day", "report.alert.what", "report.alert.note");
            for (var alert : alerts) {
                cell(table, day(alert.day()), TEXT);
                cell(table, text("report.alert." + alert.kind()), TEXT);
                cell(table, alert.note() == null ? text("report.alert.open") : alert.note(), TEXT);
            }
            add(table);
        }

        private PdfPTable table(String... headers) {
            var table = new PdfPTable(headers.length);
            table.setWidthPercentage(100);
            table.setSpacingBefore(6);
            table.setHeaderRows(1);
            for (var header : headers) {
                cell(table, text(header), LABEL);
            }
            return table;
        }

        private static void cell(PdfPTable table, String text, Font font) {
            var cell = new PdfPCell(new Phrase(text, font));
            cell.setPadding(4);
            cell.setBorder(PdfPCell.BOTTOM);
            cell.setBorderColor(Color.LIGHT_GRAY);
            table.addCell(cell);
        }

        String text(String key, Object... arguments) {
            return texts.get(key, arguments);
        }

        private String number(BigDecimal value) {
            return NumberFormat.getInstance(locale).format(value);
        }

        private String day(LocalDate day) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(locale)
                    .format(day);
        }

        private String moment(Instant instant) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                    .withLocale(locale)
                    .withZone(zone)
                    .format(instant);
        }

        private void heading(String key) {
            var heading = new Paragraph(text(key), HEADING);
            heading.setSpacingBefore(12);
            add(heading);
        }

        private void line(String text) {
            add(new Paragraph(text, TEXT));
        }

        private void add(Element element) {
            try {
                document.add(element);
            } catch (DocumentException defect) {
                throw new IllegalStateException(defect);
            }
        }
    }

    /** Energy from 0 to 10 over the days, as lines and points; a day without a record breaks the line. */
    private record Curve(PdfWriter writer, List<WellnessCurve.Point> points) {

        private static final float WIDTH = 495;
        private static final float HEIGHT = 130;
        private static final float LEFT = 18;
        private static final Color BAND = new Color(0xEA, 0xE8, 0xFB);
        private static final Color LINE = new Color(0x55, 0x4D, 0xB0);
        private static final Font TEXT = PdfFonts.regular(7);

        PdfTemplate template() {
            var paper = writer.getDirectContent().createTemplate(WIDTH, HEIGHT);
            paper.setLineWidth(0.5f);
            band(paper);
            grid(paper);
            line(paper);
            return paper;
        }

        private float x(int index) {
            return points.size() == 1 ? LEFT : LEFT + index * (WIDTH - LEFT - 4) / (points.size() - 1);
        }

        private static float y(BigDecimal energy) {
            return 6 + energy.floatValue() * (HEIGHT - 12) / 10;
        }

        private void band(PdfContentByte paper) {
            paper.setColorFill(BAND);
            for (var i = 1; i < points.size(); i++) {
                var from = points.get(i - 1).energyUsual();
                var to = points.get(i).energyUsual();
                if (from != null && to != null) {
                    paper.moveTo(x(i - 1), y(from.low()));
                    paper.lineTo(x(i), y(to.low()));
                    paper.lineTo(x(i), y(to.high()));
                    paper.lineTo(x(i - 1), y(from.high()));
                    paper.closePath();
                    paper.fill();
                }
            }
        }

        private void grid(PdfContentByte paper) {
            paper.setColorStroke(Color.LIGHT_GRAY);
            paper.setColorFill(Color.DARK_GRAY);
            for (var energy = 0; energy <= 10; energy += 5) {
                var height = y(BigDecimal.valueOf(energy));
                paper.moveTo(LEFT, height);
                paper.lineTo(WIDTH, height);
                paper.stroke();
                paper.beginText();
                paper.setFontAndSize(TEXT.getBaseFont(), TEXT.getSize());
                paper.showTextAligned(Element.ALIGN_RIGHT, String.valueOf(energy), LEFT - 4, height - 2, 0);
                paper.endText();
            }
        }

        private void line(PdfContentByte paper) {
            paper.setColorStroke(LINE);
            paper.setColorFill(LINE);
            paper.setLineWidth(1.2f);
            for (var i = 0; i < points.size(); i++) {
                var energy = points.get(i).energy();
                if (energy == null) {
                    continue;
                }
                var height = y(BigDecimal.valueOf(energy));
                var before = i == 0 ? null : points.get(i - 1).energy();
                if (before != null) {
                    paper.moveTo(x(i - 1), y(BigDecimal.valueOf(before)));
                    paper.lineTo(x(i), height);
                    paper.stroke();
                }
                paper.circle(x(i), height, points.size() > 120 ? 0.7f : 1.6f);
                paper.fill();
            }
        }
    }
}
