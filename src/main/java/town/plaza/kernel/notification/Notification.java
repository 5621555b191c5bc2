package town.plaza.kernel.notification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What one person is to be told.
 *
 * @param kind {@code <service>.<what>}; the text is {@code notification.<what>} of the bundle {@code messages/<service>}
 * @param values fill {@code {0}}, {@code {1}}, ... of the text: texts, whole numbers, decimals and days
 * @param link the page that shows what happened, on this site, such as {@code /work/?offer=...}
 * @param about whose name the first of the values is, which goes when that account is erased; null where none is a name
 */
public record Notification(UUID recipient, String kind, List<?> values, String link, UUID about) {

    static final int LONGEST_LINK = 300;

    private static final Pattern KIND = Pattern.compile("[a-z]+\\.[a-z]+(-[a-z]+)*");
    private static final Pattern LINK = Pattern.compile("/(?![/\\\\])\\S*");
    private static final List<Class<?>> KNOWN =
            List.of(String.class, Integer.class, Long.class, BigDecimal.class, LocalDate.class);

    public Notification {
        Objects.requireNonNull(recipient);
        values = List.copyOf(values);
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException(kind + " is no kind of notification");
        }
        if (link.length() > LONGEST_LINK || !LINK.matcher(link).matches()) {
            throw new IllegalArgumentException("A notification of " + kind + " leads to no page of this site");
        }
        if (values.stream().anyMatch(value -> !KNOWN.contains(value.getClass()))) {
            throw new IllegalArgumentException("A notification of " + kind + " has a value that no text can show");
        }
        if (about != null && (values.isEmpty() || !(values.get(0) instanceof String))) {
            throw new IllegalArgumentException("A notification of " + kind + " does not begin with a name");
        }
    }

    /** That names nobody. */
    public Notification(UUID recipient, String kind, List<?> values, String link) {
        this(recipient, kind, values, link, null);
    }
}
