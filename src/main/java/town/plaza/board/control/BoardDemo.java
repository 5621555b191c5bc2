package town.plaza.board.control;

import com.lowagie.text.Document;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.board.entity.HolidayScope;
import town.plaza.board.entity.NoteText;
import town.plaza.board.entity.PeriodKind;
import town.plaza.kernel.category.Names;
import town.plaza.kernel.pdf.PdfFonts;
import town.plaza.kernel.service.DemoData;

/** The board of a small town in the Poniente of Granada, on a day in autumn. */
@ApplicationScoped
public class BoardDemo implements DemoData {

    private static final int AFTER_ACCOUNTS = 10;

    private static final List<String> NOTES = List.of(
            "Funciona!",
            "Se vende leña de olivo, bien seca. Preguntar en el bar de la plaza.",
            "Perdida gata tricolor por la calle Real. Se llama Canela.",
            "El sábado, limpieza del camino de la Fuente. Salimos a las 9 de la plaza.",
            "Busco quien comparta coche a Granada los lunes a las 7:30.",
            "Regalo estanterías de pino. Hay que venir a por ellas.",
            "¡Enhorabuena a la banda por el concierto de anoche!",
            "Clases de guitarra para principiantes en la Casa de la Cultura.",
            "Se alquila cochera junto al consultorio.",
            "Encontradas unas llaves con un llavero verde; están en el Ayuntamiento.",
            "La almazara abre el lunes a las 8. Traed los capachos limpios.",
            "Gracias a quien recogió la cartera de mi abuelo 🫒");

    private static final Map<MonthDay, Names> FEASTS = Map.of(
            MonthDay.of(1, 1), new Names("Año Nuevo", "New Year's Day"),
            MonthDay.of(1, 6), new Names("Epifanía del Señor", "Epiphany"),
            MonthDay.of(5, 1), new Names("Fiesta del Trabajo", "Labour Day"),
            MonthDay.of(8, 15), new Names("Asunción de la Virgen", "Assumption"),
            MonthDay.of(10, 12), new Names("Fiesta Nacional de España", "National Day of Spain"),
            MonthDay.of(11, 1), new Names("Todos los Santos", "All Saints' Day"),
            MonthDay.of(12, 6), new Names("Día de la Constitución", "Constitution Day"),
            MonthDay.of(12, 8), new Names("Inmaculada Concepción", "Immaculate Conception"),
            MonthDay.of(12, 25), new Names("Natividad del Señor", "Christmas Day"));

    private final Jdbi jdbi;
    private final Clock clock;
    private final Notes notes;
    private final Holidays holidays;
    private final Drafts drafts;
    private final Publishing publishing;

    protected BoardDemo() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public BoardDemo(Jdbi jdbi, Clock clock, Notes notes, Holidays holidays, Drafts drafts, Publishing publishing) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.notes = notes;
        this.holidays = holidays;
        this.drafts = drafts;
        this.publishing = publishing;
    }

    @Override
    public int order() {
        return AFTER_ACCOUNTS;
    }

    @Override
    @Transactional
    public void fill() {
        NOTES.forEach(text -> notes.add(new NoteText(text)));
        var year = LocalDate.now(clock).getYear();
        knowHolidays(year);
        knowHolidays(year + 1);
        var clerk = jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT account FROM accounts.account_role WHERE role = 'CLERK' ORDER BY account LIMIT 1")
                .mapTo(UUID.class)
                .one());
        fill(clerk);
    }

    /** The periods of working days below are counted in it, whenever that is. */
    private void knowHolidays(int year) {
        var known = holidays.of(year);
        if (known.stream().anyMatch(each -> each.scope() == HolidayScope.NATION)) {
            return;
        }
        FEASTS.forEach((feast, names) -> {
            var day = feast.atYear(year);
            if (known.stream().noneMatch(each -> each.day().equals(day))) {
                holidays.add(new HolidayDraft(day, HolidayScope.NATION, names));
            }
        });
    }

    private void fill(UUID clerk) {
        publish(
                clerk,
                "Modificación de la ordenanza fiscal del agua: información pública",
                "<p>El Pleno, en sesión ordinaria, aprobó inicialmente la modificación de la ordenanza fiscal reguladora"
                        + " de la tasa por suministro de agua.</p><p>El expediente queda expuesto durante"
                        + " <strong>treinta días hábiles</strong>, en los que cualquier persona interesada puede"
                        + " examinarlo y presentar reclamaciones.</p>",
                "ordenanzas",
                new Period(30, PeriodKind.WORKING));
        publish(
                clerk,
                "Cobranza del impuesto de vehículos en periodo voluntario",
                "<p>Se abre el periodo voluntario de pago del impuesto sobre vehículos de tracción mecánica.</p>"
                        + "<table><thead><tr><th scope=\"col\">Lugar</th><th scope=\"col\">Horario</th></tr></thead>"
                        + "<tbody><tr><td>Ayuntamiento</td><td>Lunes a viernes, de 9 a 14 horas</td></tr>"
                        + "<tr><td>Entidades colaboradoras</td><td>El suyo</td></tr></tbody></table>",
                "edictos",
                new Period(60, PeriodKind.CALENDAR));
        publish(
                clerk,
                "Subasta del aprovechamiento de pastos del monte público",
                "<p>Se anuncia la subasta del aprovechamiento de pastos de la temporada próxima.</p><ul><li>Superficie:"
                        + " 214 hectáreas</li><li>Tipo de licitación: 1.850 euros, al alza</li><li>Ofertas en sobre"
                        + " cerrado, en el registro del Ayuntamiento</li></ul>",
                "contratacion",
                new Period(15, PeriodKind.WORKING));
        publishSelection(clerk);
        correctEvent(clerk);
        withdrawPlan(clerk);
        publish(
                clerk,
                "Corte de agua en el barrio alto",
                "<p>Por la reparación de la tubería de la calle Aljibe no habrá agua en el barrio alto el martes, de 9 a"
                        + " 13 horas.</p><p>Disculpen las molestias.</p>",
                "anuncios",
                new Period(7, PeriodKind.CALENDAR));
        drafts.add(
                new NoticeDraft(
                        "Matrícula de la escuela municipal de música",
                        "<p>Plazo, cuotas y documentación: <em>pendiente de la concejalía</em>.</p>",
                        "anuncios",
                        new Period(20, PeriodKind.CALENDAR),
                        null),
                clerk);
    }

    private void publishSelection(UUID clerk) {
        var draft = drafts.add(
                new NoticeDraft(
                        "Bolsa de empleo de auxiliares de ayuda a domicilio: bases",
                        "<h2>Objeto</h2><p>Formar una bolsa de trabajo de auxiliares de ayuda a domicilio.</p>"
                                + "<h2>Solicitudes</h2><p>En el registro o en la sede electrónica, durante diez días"
                                + " hábiles. Las bases completas están en el archivo adjunto.</p>",
                        "empleo",
                        new Period(10, PeriodKind.WORKING),
                        null),
                clerk);
        drafts.attach(draft.id(), "Bases de la bolsa de empleo.pdf", bases(), null);
        publishing.publish(draft.id(), null, null, clerk);
    }

    private void correctEvent(UUID clerk) {
        var wrong = publish(
                clerk,
                "Fiesta del aceite nuevo: programa",
                "<p>La degustación de aceite nuevo será el <strong>sábado 5 de diciembre a las 12</strong> en la plaza.</p>",
                "fiestas",
                new Period(20, PeriodKind.CALENDAR));
        var right = drafts.add(
                new NoticeDraft(
                        "Fiesta del aceite nuevo: programa (corrección de la fecha)",
                        "<p>Donde decía sábado 5 debe decir <strong>domingo 6 de diciembre a las 12</strong>, en la plaza."
                                + "</p>",
                        "fiestas",
                        new Period(20, PeriodKind.CALENDAR),
                        wrong),
                clerk);
        publishing.publish(right.id(), null, null, clerk);
    }

    private void withdrawPlan(UUID clerk) {
        var id = publish(
                clerk,
                "Estudio de detalle de la manzana 7: exposición",
                "<p>Se expone el estudio de detalle de la manzana 7 del suelo urbano.</p>",
                "urbanismo",
                new Period(20, PeriodKind.WORKING));
        publishing.withdraw(
                id,
                new Withdrawal("Se publicó antes de recibir el informe técnico; se volverá a exponer.", false),
                null,
                clerk);
    }

    private UUID publish(UUID clerk, String title, String body, String category, Period period) {
        var draft = drafts.add(new NoticeDraft(title, body, category, period, null), clerk);
        return publishing.publish(draft.id(), null, null, clerk).id();
    }

    private static byte[] bases() {
        var bytes = new ByteArrayOutputStream();
        try (var document = new Document()) {
            PdfWriter.getInstance(document, bytes);
            document.open();
            var text = PdfFonts.regular(12);
            document.add(new Paragraph("Bases de la bolsa de empleo de auxiliares de ayuda a domicilio", text));
            document.add(new Paragraph("Primera. Objeto: cubrir sustituciones y refuerzos del servicio.", text));
            document.add(
                    new Paragraph("Segunda. Méritos: formación hasta 4 puntos; experiencia hasta 6 puntos.", text));
        }
        return bytes.toByteArray();
    }
}
