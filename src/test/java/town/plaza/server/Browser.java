package town.plaza.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One person's Chromium, with cookies and an address of its own, on the Plaza under test. All share one process, which
 * the first that is opened starts. Closing it fails the test when a page complained: an error in a script, something
 * that the Content-Security-Policy refused, a file that was not there.
 *
 * <p>{@code PLAZA_TEST_BROWSER} names the Chromium to use.
 */
public final class Browser implements AutoCloseable {

    private static final int PATIENCE_MILLISECONDS = 20_000;
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    /** What the oldest browsers that the user guide names have not got. */
    private static final String AS_OLD_AS_PROMISED =
            """
            delete URLSearchParams.prototype.size;
            for (const name of ['canParse', 'parse']) delete URL[name];
            for (const name of ['toReversed', 'toSorted', 'toSpliced', 'with']) delete Array.prototype[name];
            for (const type of [Object, Map]) delete type.groupBy;
            for (const name of ['union', 'intersection', 'difference', 'isSubsetOf']) delete Set.prototype[name];
            for (const name of ['map', 'filter', 'some', 'find', 'toArray']) delete globalThis.Iterator?.prototype[name];
            delete Array.fromAsync;
            delete Promise.withResolvers;
            """;

    /** A page that is loaded anew without network learns that from Playwright too late, once in thirty times. */
    private static final String KNOWS_AT_ONCE =
            """
            const { get } = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine');
            const isDisconnected = () => location.protocol.startsWith('http') && sessionStorage.getItem('disconnected');
            Object.defineProperty(Navigator.prototype, 'onLine', {
              configurable: true, get() { return !isDisconnected() && get.call(this); },
            });
            """;

    private static Playwright playwright;
    private static com.microsoft.playwright.Browser shared;

    private final com.microsoft.playwright.Browser chromium;
    private final com.microsoft.playwright.Browser.NewContextOptions options;
    private BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    private boolean isStrict;

    private Browser(com.microsoft.playwright.Browser.NewContextOptions options) {
        this(shared(), options);
    }

    private Browser(
            com.microsoft.playwright.Browser chromium, com.microsoft.playwright.Browser.NewContextOptions options) {
        this.chromium = chromium;
        var next = ADDRESSES.incrementAndGet();
        this.options = options.setBaseURL(PlazaClient.BASE.toString())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setTimezoneId("Europe/Madrid")
                .setExtraHTTPHeaders(Map.of("X-Forwarded-For", "10.200.%d.%d".formatted(next >> 8 & 255, next & 255)));
        begin();
    }

    private void begin() {
        context = chromium.newContext(options);
        context.addInitScript(AS_OLD_AS_PROMISED);
        context.addInitScript(KNOWS_AT_ONCE);
        context.setDefaultTimeout(PATIENCE_MILLISECONDS);
        context.onPage(this::watch);
    }

    /** Axe tries styles out in the page, which the Content-Security-Policy would refuse. */
    public Browser withinReachOfAxe() {
        context.close();
        options.setBypassCSP(true);
        begin();
        return this;
    }

    public static Browser inEnglish() {
        return new Browser(options("en-GB"));
    }

    public static Browser inSpanish() {
        return new Browser(options("es-ES"));
    }

    /** Of somebody who reads {@code locale}, such as fr-FR. */
    public static Browser reading(String locale) {
        return new Browser(options(locale));
    }

    /** Where the clocks show another time, such as Pacific/Kiritimati. */
    public Browser inZone(String zone) {
        context.close();
        options.setTimezoneId(zone);
        begin();
        return this;
    }

    /** Which keeps the pages that were left, for who comes back; Playwright's own does not. A process of its own. */
    public static Browser keepingPages() {
        shared();
        return new Browser(
                playwright.chromium().launch(launching().setIgnoreDefaultArgs(List.of("--disable-back-forward-cache"))),
                options("en-GB"));
    }

    /** As wide as a phone. */
    public static Browser phone(ColorScheme theme) {
        return new Browser(
                options("en-GB").setViewportSize(390, 844).setHasTouch(true).setColorScheme(theme));
    }

    public static Browser desk(ColorScheme theme) {
        return new Browser(options("en-GB").setColorScheme(theme));
    }

    private static com.microsoft.playwright.Browser.NewContextOptions options(String locale) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(locale)
                .setViewportSize(1280, 900);
    }

    private static synchronized com.microsoft.playwright.Browser shared() {
        if (shared == null) {
            playwright = Playwright.create();
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "close browser"));
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLISECONDS);
            shared = playwright.chromium().launch(launching());
        }
        return shared;
    }

    private static BrowserType.LaunchOptions launching() {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(
                        Optional.ofNullable(System.getenv("PLAZA_TEST_BROWSER")).orElse("/usr/bin/chromium")))
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
    }

    /** Of somebody who lets the page know where they are; {@code Page.context()} moves on. */
    public Browser standingAt(double latitude, double longitude, double accuracy) {
        context.grantPermissions(List.of("geolocation"));
        context.setGeolocation(new Geolocation(latitude, longitude).setAccuracy(accuracy));
        return this;
    }

    /** Signed in already, where a test is not about signing in. */
    public Browser as(String session) {
        context.addCookies(List.of(new Cookie("plaza_session", session).setUrl(PlazaClient.BASE.toString())));
        return this;
    }

    /** Opens a page of Plaza in a new tab. */
    public Page open(String path) {
        var page = context.newPage();
        page.navigate(path);
        return page;
    }

    /** The same where the clock has stopped. */
    public Page openAt(Instant now, String path) {
        var page = context.newPage();
        page.clock().setFixedTime(Date.from(now));
        page.navigate(path);
        return page;
    }

    /** Takes the network away. */
    public void disconnect() {
        context.pages().forEach(page -> page.evaluate("sessionStorage.setItem('disconnected', 'yes')"));
        context.setOffline(true);
    }

    public void connect() {
        context.pages().forEach(page -> page.evaluate("sessionStorage.removeItem('disconnected')"));
        context.setOffline(false);
    }

    private void watch(Page page) {
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (("error".equals(message.type()) || "warning".equals(message.type()))
                    && (isStrict || !isRefusal(message))) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
    }

    /**
     * Chromium itself notes every answer that is not a success, also those that the page shows to the person, and when
     * the machine's networks change.
     */
    private static boolean isRefusal(ConsoleMessage message) {
        return message.text().contains("net::ERR_NETWORK_CHANGED")
                || message.text().startsWith("Failed to load resource: the server responded with a status of 4")
                        && !message.location().matches(".*\\.(js|css|svg|html)(:.*)?");
    }

    /** An answer that is no success is a complaint, too. */
    public Browser withoutRefusals() {
        isStrict = true;
        return this;
    }

    /** For the test of a page that is not there, or of a server that goes away. */
    public void forgetComplaints() {
        complaints.clear();
    }

    @Override
    public void close() {
        context.close();
        if (chromium != shared) {
            chromium.close();
        }
        assertThat(complaints).as("what the pages complained about").isEmpty();
    }
}
