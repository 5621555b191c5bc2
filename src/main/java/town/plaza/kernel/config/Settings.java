package town.plaza.kernel.config;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Every setting that the application reads, with its default; the operator guide lists the same table, which a test
 * compares. A value that cannot be is an {@link IllegalArgumentException} with one line that says which and why.
 */
@ApplicationScoped
public class Settings {

    private static final Pattern TILES =
            Pattern.compile("https?://[a-zA-Z0-9.:-]+/(?=\\S*\\{z})(?=\\S*\\{x})(?=\\S*\\{y})[^\\s\"';,]+");

    private Function<String, Optional<String>> source;
    private String town;
    private ZoneId zone;
    private Set<String> services;
    private List<String> trustedProxies;
    private boolean demo;
    private boolean notesByAddress;
    private int notesPerMinute;
    private int requestsPerSecond;
    private int sessionDays;
    private Optional<String> adminPassword;
    private Optional<String> rescuedAdministrator;
    private Optional<String> publicUrl;
    private Optional<String> logKey;
    private int liveConnections;
    private int responseCacheMegabytes;
    private Optional<String> tiles;
    private String tilesCredit;
    private Optional<Path> imports;

    @PostConstruct
    void read() {
        var config = ConfigProvider.getConfig();
        read(name -> config.getOptionalValue(name, String.class));
    }

    void read(Function<String, Optional<String>> from) {
        source = from;
        town = text("PLAZA_TOWN").orElse("Plaza");
        zone = value("PLAZA_ZONE", "Europe/Madrid", "a time zone such as Europe/Madrid", ZoneId::of);
        services = Set.copyOf(list("PLAZA_SERVICES"));
        trustedProxies = list("PLAZA_TRUSTED_PROXIES");
        demo = flag("PLAZA_DEMO", false);
        notesByAddress = flag("PLAZA_WORDS_BY_ADDRESS", true);
        notesPerMinute = number("PLAZA_NOTES_PER_MINUTE", 20, 1, 100_000);
        requestsPerSecond = number("PLAZA_REQUESTS_PER_SECOND", 50, 1, 100_000);
        sessionDays = number("PLAZA_SESSION_DAYS", 30, 1, 366);
        adminPassword = text("PLAZA_ADMIN_PASSWORD");
        rescuedAdministrator = text("PLAZA_RESCUE_ADMIN");
        logKey = text("PLAZA_LOG_KEY");
        liveConnections = number("PLAZA_LIVE_CONNECTIONS", 1000, 1, 100_000);
        responseCacheMegabytes = number("PLAZA_RESPONSE_CACHE", 8, 0, 1024);
        tilesCredit = text("PLAZA_TILES_CREDIT").orElse("© OpenStreetMap contributors");
        imports = text("PLAZA_IMPORTS").map(Path::of);
        tiles = text("PLAZA_TILES");
        tiles.filter(address -> !TILES.matcher(address).matches()).ifPresent(address -> {
            throw impossible("PLAZA_TILES", "an address such as https://tiles.example/{z}/{x}/{y}.png", address);
        });
        publicUrl = text("PLAZA_URL").map(url -> url.replaceAll("/+$", ""));
        publicUrl.filter(url -> !url.matches("https?://[^/?#]+")).ifPresent(url -> {
            throw impossible("PLAZA_URL", "an address such as https://plaza.example", url);
        });
    }

    /** What the town is called, on pages and in documents. */
    public String town() {
        return town;
    }

    public ZoneId zone() {
        return zone;
    }

    /** The services to switch on; empty means all. */
    public Set<String> services() {
        return services;
    }

    /** Addresses or CIDR blocks whose {@code X-Forwarded-*} headers are believed. */
    public List<String> trustedProxies() {
        return trustedProxies;
    }

    /** Whether an empty database is filled with demo data. */
    public boolean demo() {
        return demo;
    }

    /** Whether {@code GET /words/ANYTHING} adds a note. */
    public boolean notesByAddress() {
        return notesByAddress;
    }

    /** How many notes one address may leave in a minute. */
    public int notesPerMinute() {
        return notesPerMinute;
    }

    /** How many requests to the API one address may make in a second, for longer than a short burst. */
    public int requestsPerSecond() {
        return requestsPerSecond;
    }

    /** How long a session lives without being used, in days. */
    public int sessionDays() {
        return sessionDays;
    }

    public Optional<String> adminPassword() {
        return adminPassword;
    }

    /** The user name of who becomes administrator at this start, with a one-time password. */
    public Optional<String> rescuedAdministrator() {
        return rescuedAdministrator;
    }

    /** How the town reaches Plaza, without a slash at the end; absent, the address of each request counts. */
    public Optional<String> publicUrl() {
        return publicUrl;
    }

    /** The private key that the ledger's heads are signed with; absent, one is made and kept in the database. */
    public Optional<String> logKey() {
        return logKey;
    }

    /** How many pages may listen for news on one server at the same time. */
    public int liveConnections() {
        return liveConnections;
    }

    /** How much memory public answers are stored in; 0: none are. */
    public int responseCacheMegabytes() {
        return responseCacheMegabytes;
    }

    /**
     * Where maps get their pictures from, with {@code {z}}, {@code {x}} and {@code {y}}; absent, maps have none, and no
     * page asks anybody but Plaza.
     */
    public Optional<String> tiles() {
        return tiles;
    }

    /** Whose the pictures are, as maps must say. */
    public String tilesCredit() {
        return tilesCredit;
    }

    /** The folder that operators put large files into, such as catalogues of foods; absent, there are none. */
    public Optional<Path> imports() {
        return imports;
    }

    private Optional<String> text(String name) {
        return source.apply(name).map(String::trim).filter(value -> !value.isEmpty());
    }

    private List<String> list(String name) {
        return text(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::trim)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toUnmodifiableList());
    }

    private boolean flag(String name, boolean otherwise) {
        return value(name, String.valueOf(otherwise), "true or false", value -> switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException();
        });
    }

    private int number(String name, int otherwise, int least, int most) {
        return value(name, String.valueOf(otherwise), "a whole number from " + least + " to " + most, value -> {
            var number = Integer.parseInt(value);
            if (number < least || number > most) {
                throw new IllegalArgumentException();
            }
            return number;
        });
    }

    private <T> T value(String name, String otherwise, String form, Function<String, T> parse) {
        var value = text(name).orElse(otherwise);
        try {
            return parse.apply(value);
        } catch (IllegalArgumentException | DateTimeException crooked) {
            throw impossible(name, form, value);
        }
    }

    private static IllegalArgumentException impossible(String name, String form, String value) {
        return new IllegalArgumentException(name + " must be " + form + ", and is '" + value + "'");
    }
}
