package town.plaza.trails.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import town.plaza.trails.entity.Trace;

/** What tells that an account that plays anew was at a place or answered a question before. */
@ApplicationScoped
class Traces {

    @Inject
    Jdbi jdbi;

    @Inject
    GameSecret secret;

    byte[] ofVisit(UUID account, UUID place) {
        return Trace.ofVisit(secret.get(), account, place);
    }

    byte[] ofAnswer(UUID account, UUID question) {
        return Trace.ofAnswer(secret.get(), account, question);
    }

    /** Of all that the account has played. */
    void leave(UUID account) {
        leave(account, "SELECT place FROM trails.visit WHERE player = :account", place -> ofVisit(account, place));
        leave(
                account,
                "SELECT question FROM trails.attempt WHERE player = :account",
                question -> ofAnswer(account, question));
    }

    private void leave(UUID account, String played, Function<UUID, byte[]> trace) {
        jdbi.useHandle(handle -> {
            List<UUID> things = handle.createQuery(played)
                    .bind("account", account)
                    .mapTo(UUID.class)
                    .list();
            if (things.isEmpty()) {
                return;
            }
            var batch = handle.prepareBatch("INSERT INTO trails.trace (mac) VALUES (:mac) ON CONFLICT DO NOTHING");
            things.forEach(thing -> batch.bind("mac", trace.apply(thing)).add());
            batch.execute();
        });
    }
}
