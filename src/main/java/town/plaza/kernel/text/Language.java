package town.plaza.kernel.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages that every text of Plaza exists in; the first is the one for callers who prefer neither. */
public enum Language {
    ES,
    EN;

    private static final List<Locale> LOCALES = List.of(Locale.forLanguageTag("es"), Locale.forLanguageTag("en"));

    /** The BCP 47 code, in lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return LOCALES.get(ordinal());
    }

    /** As days and amounts are written: as in Europe, which is how the pages write them too. */
    public Locale regional() {
        return this == EN ? Locale.UK : Locale.forLanguageTag("es-ES");
    }

    public static Optional<Language> ofCode(String code) {
        for (var language : values()) {
            if (language.code().equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The best of an {@code Accept-Language} header; a missing or crooked one means the first language. */
    public static Language ofHeader(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return ES;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LOCALES);
            return best == null ? ES : values()[LOCALES.indexOf(best)];
        } catch (IllegalArgumentException crooked) {
            return ES;
        }
    }
}
