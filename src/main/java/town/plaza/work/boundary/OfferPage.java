package town.plaza.work.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.UUID;
import org.owasp.encoder.Encode;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.text.Language;
import town.plaza.kernel.text.Texts;
import town.plaza.kernel.web.HtmlPage;
import town.plaza.kernel.web.PublicAddress;
import town.plaza.kernel.web.RequestScope;
import town.plaza.work.Work;
import town.plaza.work.control.JobPosting;
import town.plaza.work.control.OfferView;
import town.plaza.work.control.Offers;

/**
 * The public page of an offer, {@code /work/offers/ID}: to be sent to somebody, printed, or found by a search engine, which
 * reads the schema.org data in it. Works without script.
 */
@WebServlet(urlPatterns = "/work/offers/*", asyncSupported = true)
public class OfferPage extends HttpServlet {

    private static final String PATH = "/work/offers/";

    @Inject
    Offers offers;

    @Inject
    Clock clock;

    @Inject
    PublicAddress address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var offer = offers.require(idOf(request.getPathInfo()), null);
        var language = RequestScope.current().language();
        var texts = Texts.of(Work.NAME, language);
        var open = offers.isOffered(offer);
        var page = HtmlPage.of(JobPosting.title(offer, language))
                .service(Work.NAME)
                .heading(JobPosting.title(offer, language));
        if (!open) {
            page.paragraph(texts.get("offer.closed"));
        }
        page.markup(facts(offer, texts, language));
        offer.description().lines().filter(line -> !line.isBlank()).forEach(page::paragraph);
        page.markup("<p><a class=\"button\" href=\"/work/" + (open ? "?offer=" + offer.id() : "") + "\">"
                + Encode.forHtml(texts.get(open ? "offer.apply" : "offer.others")) + "</a></p>");
        if (open) {
            var json = JobPosting.of(offer, address.site() + PATH + offer.id(), language, clock.getZone())
                    .toString()
                    // so that no text in it can end the script element
                    .replace("<", "\\u003c");
            page.markup("<script type=\"application/ld+json\">" + json + "</script>");
        }
        page.write(response);
    }

    private static UUID idOf(String path) {
        try {
            return UUID.fromString(path == null ? "" : path.substring(1));
        } catch (IllegalArgumentException crooked) {
            throw Problem.notFound();
        }
    }

    private static String facts(OfferView offer, Texts texts, Language language) {
        var money = NumberFormat.getCurrencyInstance(language.regional());
        money.setCurrency(Currency.getInstance("EUR"));
        return "<dl class=\"facts card\">"
                + fact(
                        texts.get("offer.days"),
                        day(offer.period().from(), language) + " – "
                                + day(offer.period().to(), language))
                + fact(texts.get("offer.pay"), texts.get("offer.per-hour", money.format(offer.hourlyPay())))
                + fact(texts.get("offer.vacancies"), String.valueOf(offer.vacancies() - offer.filled()))
                + fact(texts.get("offer.place"), offer.place().name())
                + fact(texts.get("offer.farmer"), offer.farmer().name()) + "</dl>";
    }

    private static String fact(String name, String value) {
        return "<dt>" + Encode.forHtml(name) + "</dt><dd>" + Encode.forHtml(value) + "</dd>";
    }

    private static String day(LocalDate day, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.regional())
                .format(day);
    }
}
