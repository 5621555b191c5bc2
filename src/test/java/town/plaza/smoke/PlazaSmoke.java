package town.plaza.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One pass through what people come for. */
class PlazaSmoke {

    private final Visit visit = Visit.fromEnvironment();

    @Test
    void the_home_page_is_there() {
        assertThat(visit.anybody().get("/").text()).contains("<plaza-header>");
    }

    @Test
    void the_server_is_started_alive_and_ready() {
        for (var check : new String[] {"started", "live", "ready"}) {
            var health = visit.anybody().get("/health/" + check);
            assertThat(health.status()).as(health.text()).isEqualTo(200);
            assertThat(health.json().getString("status")).isEqualTo("UP");
        }
    }

    @Test
    void who_registered_can_sign_in() {
        var userName = visit.register();
        var me = visit.signIn(userName, Visit.PASSWORD).get("/api/accounts/me");
        assertThat(me.json().getString("userName")).isEqualTo(userName);
    }

    @Test
    void a_note_is_seen_by_others() {
        var text = "nota " + UUID.randomUUID();
        visit.leaveNote(text);
        assertThat(visit.seesNote(text)).isTrue();
    }

    @Test
    void a_word_by_address_is_on_the_list() {
        var word = "palabra" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(visit.anybody().get("/words/" + word).status()).isEqualTo(200);
        assertThat(visit.anybody().get("/words").text()).contains(word);
    }

    @Test
    void a_published_notice_has_a_proof_that_holds() {
        assumeTrue(visit.offersNotices(), "this Plaza publishes no notices");
        var administrator = visit.signIn("admin", Visit.administratorPassword());
        assertThat(visit.proofOf(visit.publishNotice(administrator)).holds()).isTrue();
    }
}
