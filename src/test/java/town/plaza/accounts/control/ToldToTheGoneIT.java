package town.plaza.accounts.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.kernel.notification.NotificationsFixture;
import town.plaza.server.OnPlaza;
import town.plaza.server.TestDatabase;

/** Requests of others that are under way tell somebody something, or of somebody, who has just been erased. */
@OnPlaza
class ToldToTheGoneIT {

    private final Person person = AccountsFixture.neighbour();

    @Test
    void what_others_told_them_meanwhile_is_forgotten_and_where_they_were_named() {
        var other = AccountsFixture.neighbour();
        AccountsFixture.administrator().client().delete("/api/accounts/people/" + person.id());
        var told = tell(person, null);
        var named = tell(other, person);
        var kept = tell(other, other);

        var jdbi = Jdbi.create(TestDatabase::connectAsApplication);
        var data = new NotificationsData();
        data.jdbi = jdbi;
        data.clock = Clock.systemUTC();
        data.notifications = NotificationsFixture.on(jdbi);
        data.eraseOfGone();

        assertThat(AccountsFixture.find("SELECT count(*) FROM kernel.notification WHERE id = ?", told))
                .isEqualTo("0");
        assertThat(params(named)).isEqualTo("[\"–\", 3]");
        assertThat(params(kept)).isEqualTo("[\"Ana\", 3]");
    }

    private static UUID tell(Person recipient, Person about) {
        return UUID.fromString(AccountsFixture.find(
                """
                INSERT INTO kernel.notification (id, recipient, kind, params, link, about, created_at)
                VALUES (?, ?, 'work.rated', '["Ana", 3]', '/work/', ?, now()) RETURNING id""",
                UUID.randomUUID(),
                recipient.id(),
                about == null ? null : about.id()));
    }

    private static String params(UUID notification) {
        return AccountsFixture.find("SELECT params::text FROM kernel.notification WHERE id = ?", notification);
    }
}
