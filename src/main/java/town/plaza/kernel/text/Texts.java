package town.plaza.kernel.text;

import java.text.MessageFormat;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts that the server writes for people, from {@code messages/<bundle>_<language>.properties}. Bundles of both
 * languages hold the same keys, which a test checks; a missing key is a defect and throws.
 */
public final class Texts {

    private static final Map<String, Texts> LOADED = new ConcurrentHashMap<>();
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Language language;

    private Texts(ResourceBundle bundle, Language language) {
        this.bundle = bundle;
        this.language = language;
    }

    public static Texts of(String bundle, Language language) {
        var base = "ValidationMessages".equals(bundle) ? bundle : "messages." + bundle;
        return LOADED.computeIfAbsent(
                base + language,
                key -> new Texts(
                        ResourceBundle.getBundle(base, language.locale(), Texts.class.getClassLoader(), NO_FALLBACK),
                        language));
    }

    /** The text under {@code key}, its {@code {0}}, {@code {1}}, ... filled the way {@link MessageFormat} does. */
    public String get(String key, Object... arguments) {
        var pattern = bundle.getString(key);
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The text under {@code key}, or {@code otherwise} where there is none. */
    public String orElse(String key, String otherwise) {
        return bundle.containsKey(key) ? get(key) : otherwise;
    }
}
