package town.plaza.work.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import town.plaza.kernel.text.Language;
import town.plaza.work.entity.OfferStatus;

/** An open offer as schema.org's JobPosting, with what search engines require of one. */
public final class JobPosting {

    private static final String SPAIN = "ES";

    private JobPosting() {}

    /** Whether it may still be announced: it is open, has vacancies, and its first day is to come. */
    static boolean fits(OfferView offer, Clock clock) {
        return offer.status() == OfferStatus.OPEN
                && offer.filled() < offer.vacancies()
                && !offer.period().from().isBefore(LocalDate.now(clock));
    }

    /** @param address of the offer's public page */
    public static JsonObject of(OfferView offer, String address, Language language, ZoneId zone) {
        return Json.createObjectBuilder()
                .add("@context", "https://schema.org/")
                .add("@type", "JobPosting")
                .add("title", title(offer, language))
                .add("description", description(offer, language))
                .add(
                        "identifier",
                        Json.createObjectBuilder()
                                .add("@type", "PropertyValue")
                                .add("name", offer.farmer().name())
                                .add("value", offer.id().toString()))
                .add("url", address)
                .add("datePosted", day(offer, zone).toString())
                .add("validThrough", end(offer, zone))
                .add("jobStartDate", offer.period().from().toString())
                .add("employmentType", "TEMPORARY")
                .add("totalJobOpenings", offer.vacancies() - offer.filled())
                .add("directApply", true)
                .add(
                        "occupationalCategory",
                        language == Language.EN
                                ? offer.category().names().en()
                                : offer.category().names().es())
                .add(
                        "hiringOrganization",
                        Json.createObjectBuilder()
                                .add("@type", "Organization")
                                .add("name", offer.farmer().name()))
                .add(
                        "jobLocation",
                        Json.createObjectBuilder()
                                .add("@type", "Place")
                                .add(
                                        "address",
                                        Json.createObjectBuilder()
                                                .add("@type", "PostalAddress")
                                                .add(
                                                        "addressLocality",
                                                        offer.place().name())
                                                .add("addressCountry", SPAIN))
                                .add(
                                        "geo",
                                        Json.createObjectBuilder()
                                                .add("@type", "GeoCoordinates")
                                                .add("latitude", offer.place().latitude())
                                                .add("longitude", offer.place().longitude())))
                .add(
                        "baseSalary",
                        Json.createObjectBuilder()
                                .add("@type", "MonetaryAmount")
                                .add("currency", "EUR")
                                .add(
                                        "value",
                                        Json.createObjectBuilder()
                                                .add("@type", "QuantitativeValue")
                                                .add("value", offer.hourlyPay())
                                                .add("unitText", "HOUR")))
                .build();
    }

    /** The task and the place, as on the page. */
    public static String title(OfferView offer, Language language) {
        var names = offer.category().names();
        return (language == Language.EN ? names.en() : names.es()) + " · "
                + offer.place().name();
    }

    /** A posting without a description is none. */
    private static String description(OfferView offer, Language language) {
        return offer.description().isBlank() ? title(offer, language) : offer.description();
    }

    private static LocalDate day(OfferView offer, ZoneId zone) {
        return offer.publishedAt().atZone(zone).toLocalDate();
    }

    /** Who wants to come must have said so before the first day is over. */
    private static String end(OfferView offer, ZoneId zone) {
        return ZonedDateTime.of(offer.period().from().atTime(23, 59, 59), zone)
                .toOffsetDateTime()
                .toString();
    }
}
