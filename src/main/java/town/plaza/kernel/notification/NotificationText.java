package town.plaza.kernel.notification;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import town.plaza.kernel.text.Language;
import town.plaza.kernel.text.Texts;

/** The sentence of a notification, and how its values are kept until somebody reads it. */
final class NotificationText {

    private static final String DAY = "day";

    private NotificationText() {}

    /** @throws java.util.MissingResourceException for a kind that has no text: a defect, found where it is told */
    static void require(String kind) {
        for (var language : Language.values()) {
            texts(kind, language).get(key(kind));
        }
    }

    /** @param values as {@link #keep} wrote them */
    static String in(Language language, String kind, String values) {
        var texts = texts(kind, language);
        // a kind of a service's past stays readable as what it is
        return texts.has(key(kind)) ? texts.get(key(kind), shown(values, language.regional())) : kind;
    }

    private static Texts texts(String kind, Language language) {
        return Texts.of(kind.substring(0, kind.indexOf('.')), language);
    }

    private static String key(String kind) {
        return "notification." + kind.substring(kind.indexOf('.') + 1);
    }

    static JsonArray keep(List<?> values) {
        var kept = Json.createArrayBuilder();
        for (var value : values) {
            if (value instanceof String text) {
                kept.add(text);
            } else if (value instanceof BigDecimal decimal) {
                kept.add(decimal);
            } else if (value instanceof LocalDate day) {
                kept.add(Json.createObjectBuilder().add(DAY, day.toString()));
            } else {
                kept.add(((Number) value).longValue());
            }
        }
        return kept.build();
    }

    private static Object[] shown(String values, Locale locale) {
        try (var reader = Json.createReader(new StringReader(values))) {
            return reader.readArray().stream()
                    .map(value -> shown(value, locale))
                    .toArray();
        }
    }

    private static Object shown(JsonValue value, Locale locale) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        if (value instanceof JsonNumber number) {
            return number.isIntegral() ? (Object) number.longValue() : number.bigDecimalValue();
        }
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(LocalDate.parse(value.asJsonObject().getString(DAY)));
    }
}
