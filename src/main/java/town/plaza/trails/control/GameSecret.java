package town.plaza.trails.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import org.jdbi.v3.core.Jdbi;
import town.plaza.trails.entity.Secrets;

/** The secret of this installation, made once and kept in the database, where all servers find it. */
@ApplicationScoped
public class GameSecret {

    @Inject
    Jdbi jdbi;

    private volatile Secrets secrets;

    /** Servers that come first at the same time make one each; the database keeps one, and all use that one. */
    public Secrets get() {
        if (secrets == null) {
            var made = new byte[Secrets.BYTES];
            new SecureRandom().nextBytes(made);
            secrets = new Secrets(jdbi.withHandle(handle -> {
                handle.createUpdate("INSERT INTO trails.secret (bytes) VALUES (:made) ON CONFLICT DO NOTHING")
                        .bind("made", made)
                        .execute();
                return handle.createQuery("SELECT bytes FROM trails.secret")
                        .mapTo(byte[].class)
                        .one();
            }));
        }
        return secrets;
    }
}
