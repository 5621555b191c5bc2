package town.plaza.care.boundary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static town.plaza.care.RoundFixture.daily;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.JsonObject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.care.CareFixture;
import town.plaza.care.RoundFixture;
import town.plaza.server.Browser;
import town.plaza.server.OnPlaza;

/** What the round shows is never older, nor less, than it says. */
@OnPlaza
class RoundOutagesE2E {

    /**
     * In front of what a page asks of the round: {@code answer(real, after)} says what it gets instead, where
     * {@code real()} is the whole round as one part, however much the other tests made due.
     */
    private static final String BETWEEN =
            """
            const real = window.fetch;
            const said = data => ({ ok: true, status: 200, headers: new Headers(), json: async () => data });
            window.fetch = async (path, options) => {
                const asked = new URL(path, location.origin);
                if (asked.pathname !== '/api/care/round') return real(path, options);
                const after = asked.searchParams.get('after');
                asked.searchParams.delete('after');
                return answer(async () => {
                    const parts = [];
                    for (let next = true; next; next = parts.at(-1).next) {
                        if (parts.length) asked.searchParams.set('after', next);
                        parts.push(await (await real(asked, options)).json());
                    }
                    return { ...parts[0], items: parts.flatMap(part => part.items), next: null };
                }, after);
            };
            """;

    private final RoundFixture round = new RoundFixture();
    private final JsonObject prescription = round.prescription(daily(0));

    private Locator due(Page page) {
        return page.locator(".dose--due, .dose--late")
                .filter(new Locator.FilterOptions().setHasText(prescription.getString("medicationName")));
    }

    private static Locator given(Locator row) {
        return row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Given"));
    }

    /** What this tablet keeps is as old as if the server had been gone for three hours. */
    private static void age(Page page) {
        page.evaluate(
                """
                async () => {
                    const cache = await caches.open('plaza-care-answers');
                    for (const request of await cache.keys()) {
                        if (new URL(request.url).pathname !== '/api/care/round') continue;
                        const answer = await cache.match(request, { ignoreVary: true });
                        const round = await answer.json();
                        round.now = new Date(Date.parse(round.now) - 3 * 3600000).toISOString();
                        await cache.put(request, new Response(JSON.stringify(round), { headers: answer.headers }));
                    }
                }""");
    }

    @Test
    void a_server_that_is_gone_is_told_though_there_is_a_network_and_the_clock_goes_on() {
        try (var browser = Browser.phone(ColorScheme.LIGHT).as(round.carer().session())) {
            var page = browser.open("/care/");
            assertThat(due(page)).isVisible();
            RoundPagesE2E.waitUntilKept(page);
            page.context().route("**/*", Route::abort);
            age(page);

            page.reload();

            assertThat(page.getByText("No connection.")).isVisible();
            assertThat(page.getByText("The round was last read")).isVisible();
            assertThat(page.evaluate("navigator.onLine")).isEqualTo(true);
            given(due(page)).click();
            assertThat(page.getByText("1 entry is waiting to be sent")).isVisible();

            page.context().unroute("**/*");

            assertThat(page.getByText("waiting to be sent")).hasCount(0);
            assertThat(page.getByText("No connection.")).hasCount(0);
            assertThat(AccountsFixture.find(
                            "SELECT count(*) FROM care.administration WHERE prescription = ?"
                                    + " AND happened_at > recorded_at - interval '5 minutes'",
                            CareFixture.id(prescription)))
                    .isEqualTo("1");
            browser.forgetComplaints();
        }
    }

    @Test
    void what_was_recorded_before_the_server_went_is_not_due_again() {
        try (var browser = Browser.phone(ColorScheme.DARK).as(round.carer().session())) {
            var page = browser.open("/care/");
            assertThat(due(page)).isVisible();
            RoundPagesE2E.waitUntilKept(page);
            // reading fails already, sending does not
            page.context().route(Pattern.compile("/api/care/round\\?"), Route::abort);
            given(due(page)).click();
            assertThat(due(page)).hasCount(0);
            await().pollInSameThread()
                    .until(() -> page.evaluate("async () => (await caches.match('/care/note/recorded')) !== undefined")
                            .equals(true));
            page.context().route("**/*", Route::abort);

            page.reload();

            assertThat(page.getByText("No connection.")).isVisible();
            assertThat(page.getByText("waiting to be sent")).hasCount(0);
            page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Recorded"))
                    .check();
            assertThat(page.locator(".dose--recorded")
                            .filter(new Locator.FilterOptions().setHasText(prescription.getString("medicationName"))))
                    .isVisible();
            browser.forgetComplaints();
        }
    }

    private Page open(Browser browser, String answer) {
        var page = browser.open("about:blank");
        page.addInitScript(BETWEEN + answer);
        page.navigate("/care/");
        return page;
    }

    @Test
    void a_part_that_does_not_come_takes_no_other_along_and_is_told() {
        try (var browser = Browser.inEnglish().as(round.carer().session())) {
            var page = open(
                    browser,
                    """
                    const answer = async (real, after) => {
                        if (after) throw new TypeError('gone');
                        return said({ ...(await real()), next: 'second' });
                    };""");
            assertThat(due(page)).isVisible();
            assertThat(page.getByText("doses are missing here")).isVisible();
        }
    }

    @Test
    void a_round_that_does_not_come_is_not_an_empty_one() {
        try (var browser = Browser.inEnglish().as(round.carer().session())) {
            var page = open(browser, "const answer = async () => { throw new TypeError('gone'); };");
            assertThat(page.getByText("No connection.")).isVisible();
            assertThat(page.getByText("doses are missing here")).isVisible();
            assertThat(page.getByText("add a prescription")).hasCount(0);
        }
    }

    @Test
    void a_round_that_is_cut_off_says_so() {
        try (var browser = Browser.inEnglish().as(round.carer().session())) {
            var page = open(
                    browser,
                    """
                    let first;
                    const answer = async (real, after) => {
                        if (!after) first = await real();
                        return said({ ...first, items: after ? [] : first.items, next: 'another' });
                    };""");
            assertThat(page.getByText("Only the first 3,000 doses are shown")).isVisible();
            assertThat(due(page)).isVisible();
        }
    }

    @Test
    void an_answer_that_was_overtaken_changes_nothing() {
        try (var browser = Browser.inEnglish().as(round.carer().session())) {
            var page = open(
                    browser,
                    """
                    window.held = [];
                    window.came = 0;
                    const answer = async real => {
                        const data = await real();
                        if (window.isHolding) await new Promise(resolve => { window.isHolding = false; held.push(resolve); });
                        else came++;
                        return said(data);
                    };""");
            assertThat(due(page)).isVisible();
            page.evaluate("isHolding = true; window.dispatchEvent(new Event('online'))");
            page.waitForFunction("() => held.length === 1");
            page.evaluate("came = 0");

            given(due(page)).click();
            assertThat(due(page)).hasCount(0);
            page.waitForFunction("() => came > 0");
            page.evaluate("() => new Promise(done => { held[0](); setTimeout(done); })");

            assertThat(page.locator(".dose--due, .dose--late")
                            .filter(new Locator.FilterOptions().setHasText(prescription.getString("medicationName")))
                            .all())
                    .isEmpty();
        }
    }
}
