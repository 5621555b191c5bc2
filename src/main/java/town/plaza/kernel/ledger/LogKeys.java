package town.plaza.kernel.ledger;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.config.Settings;

/**
 * The key of this installation: given from outside, or made once and kept in the database, where all servers find it.
 */
@ApplicationScoped
public class LogKeys {

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    private volatile LogKey key;

    @PostConstruct
    void read() {
        key = settings.logKey().map(LogKey::of).orElse(null);
    }

    /** Whether the key comes from outside; one that cannot be read has thrown by then. */
    public boolean isGiven() {
        return settings.logKey().isPresent();
    }

    LogKey key() {
        if (key == null) {
            key = kept(jdbi, clock);
        }
        return key;
    }

    /** Servers that start at the same time make a key each; the database keeps one, and all use that one. */
    static LogKey kept(Jdbi jdbi, Clock clock) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery("SELECT private_key, public_key FROM kernel.ledger_key");
            var found = query.map((row, context) -> LogKey.of(row.getBytes(1), row.getBytes(2)))
                    .findOne();
            if (found.isPresent()) {
                return found.get();
            }
            var made = LogKey.made();
            handle.createUpdate(
                            """
                            INSERT INTO kernel.ledger_key (private_key, public_key, made_at)
                            VALUES (:private, :public, :at) ON CONFLICT DO NOTHING
                            """)
                    .bind("private", made.pkcs8())
                    .bind("public", made.spki())
                    .bind("at", clock.instant())
                    .execute();
            return handle.createQuery("SELECT private_key, public_key FROM kernel.ledger_key")
                    .map((row, context) -> LogKey.of(row.getBytes(1), row.getBytes(2)))
                    .one();
        });
    }
}
