package town.plaza.kernel.notification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.server.Browser;
import town.plaza.server.OnPlaza;

@OnPlaza
class NotificationsE2E {

    private static final String LINE = "**/api/live?*";

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }

    private static void tell(AccountsFixture.Person person, String role) {
        AccountsFixture.administrator()
                .client()
                .put(
                        "/api/accounts/people/" + person.id() + "/roles",
                        Json.createObjectBuilder()
                                .add("roles", Json.createArrayBuilder().add(role))
                                .build());
    }

    private static void seesUnread(Page page, String count) {
        assertThat(page.getByRole(AriaRole.LINK, named("Notifications " + count + " unread")))
                .isVisible();
    }

    @Test
    void the_count_in_the_header_follows_in_every_browser_without_reload() {
        var person = AccountsFixture.neighbour();
        try (var desk = Browser.inEnglish().as(person.session());
                var phone = Browser.phone(com.microsoft.playwright.options.ColorScheme.DARK)
                        .as(AccountsFixture.again(person).session())) {
            var board = desk.open("/board/");
            var home = phone.open("/");
            assertThat(board.getByRole(AriaRole.LINK, named("Notifications"))).isVisible();
            assertThat(home.getByRole(AriaRole.LINK, named("Notifications"))).isVisible();

            tell(person, "WORKER");
            seesUnread(board, "1");
            seesUnread(home, "1");

            tell(person, "FARMER");
            seesUnread(board, "2");
            seesUnread(home, "2");

            home.getByRole(AriaRole.LINK, named("Notifications 2 unread")).click();
            home.getByRole(AriaRole.BUTTON, named("Mark all as read")).click();
            assertThat(home.getByRole(AriaRole.LINK, named("Notifications"))).isVisible();
            assertThat(board.getByRole(AriaRole.LINK, named("Notifications"))).isVisible();
        }
    }

    @Test
    void a_notification_that_is_followed_is_read() {
        var person = AccountsFixture.neighbour();
        tell(person, "WORKER");
        try (var browser = Browser.inEnglish().as(person.session())) {
            var page = browser.open("/notifications/");
            page.getByText("The permissions of your account have changed.").focus();
            page.getByRole(AriaRole.LINK)
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("permissions"))
                    .press("Enter");

            page.waitForURL("**/account/");
            assertThat(page.getByRole(AriaRole.LINK, named("Notifications"))).isVisible();
        }
    }

    @Test
    void what_came_while_the_line_was_down_is_there_once_it_is_back_and_what_fails_is_told() {
        var person = AccountsFixture.neighbour();
        try (var browser = Browser.inEnglish().as(person.session())) {
            var page = browser.open("/");
            page.route(LINE, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
            page.waitForResponse(LINE, () -> page.navigate("/notifications/"));
            assertThat(page.getByText("You have no notifications yet.")).isVisible();
            tell(person, "WORKER");

            page.unroute(LINE);
            assertThat(page.getByText("The permissions of your account have changed."))
                    .isVisible();

            page.route("**/api/notifications/read", route -> route.abort());
            page.getByRole(AriaRole.BUTTON, named("Mark all as read")).click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Plaza cannot be reached");
            page.unroute("**/api/notifications/read");
            page.getByRole(AriaRole.BUTTON, named("Mark all as read")).click();
            assertThat(page.getByRole(AriaRole.BUTTON, named("Mark all as read")))
                    .hasCount(0);
            assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
            browser.forgetComplaints();
        }
    }

    @Test
    void an_empty_list_says_what_will_come() {
        try (var browser = Browser.inSpanish().as(AccountsFixture.neighbour().session())) {
            assertThat(browser.open("/notifications/").getByText("Todavía no tiene avisos."))
                    .isVisible();
        }
    }
}
