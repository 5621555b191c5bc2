package town.plaza.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The password that everybody can read in the README opens a demo and nothing else. */
class AdminPasswordTest {

    private static final String KNOWN = "plaza-administra";
    private static final Path LOG = Path.of("data", "plaza.log");

    @Test
    void the_demos_administrator_has_the_one_of_the_readme() {
        var password = AdminPassword.of(Map.of(), true);

        assertThat(given(password)).containsEntry("PLAZA_ADMIN_PASSWORD", KNOWN);
        assertThat(banner(password, true)).contains("admin        " + KNOWN, "clerk        plaza-secretaria");
    }

    @Test
    void a_plaza_that_once_started_empty_is_shown_no_accounts_of_a_demo() {
        assertThat(banner(AdminPassword.of(Map.of(), true), false)).doesNotContain("admin", "plaza-secretaria");
    }

    @Test
    void a_demo_that_is_started_as_if_it_were_none_is_shown_its_accounts() {
        assertThat(banner(AdminPassword.of(Map.of(), false), true)).contains("admin        " + KNOWN);
    }

    @Test
    void a_plaza_that_starts_empty_has_one_that_the_server_generates() {
        var password = AdminPassword.of(Map.of("PLAZA_ADMIN_PASSWORD", " "), false);

        assertThat(given(password)).isEmpty();
        assertThat(banner(password, false)).contains(LOG.toString()).doesNotContain(KNOWN);
    }

    @Test
    void one_that_was_chosen_is_kept_and_shown_with_the_demo_alone() {
        var chosen = Map.of("PLAZA_ADMIN_PASSWORD", "chosen by the clerk");

        assertThat(given(AdminPassword.of(chosen, false))).isEqualTo(chosen);
        assertThat(banner(AdminPassword.of(chosen, true), true)).contains("admin        chosen by the clerk");
        assertThat(banner(AdminPassword.of(chosen, false), false)).doesNotContain("chosen", LOG.toString());
    }

    @Test
    void one_in_a_file_is_the_servers_to_read() {
        var password = AdminPassword.of(Map.of("PLAZA_ADMIN_PASSWORD_FILE", "/run/admin"), true);

        assertThat(given(password)).isEmpty();
        assertThat(banner(password, true)).doesNotContain(KNOWN);
    }

    private static Map<String, String> given(AdminPassword password) {
        var environment = new HashMap<String, String>();
        password.giveTo(environment);
        return environment;
    }

    private static String banner(AdminPassword password, boolean isDemo) {
        return Banner.of(8080, 1.5, password, LOG, isDemo);
    }
}
