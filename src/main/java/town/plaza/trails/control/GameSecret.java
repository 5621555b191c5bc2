package town.plaza.trails.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.persistence.DatabaseReady;
import town.plaza.kernel.service.Services;
import town.plaza.trails.Trails;
import town.plaza.trails.entity.Secrets;

/**
 * The secret of this installation, made once and kept in the database, where all servers find it. It is made at the
 * start, so that no request that fails later can take it back after somebody has used it.
 */
@ApplicationScoped
public class GameSecret {

    @Inject
    Jdbi jdbi;

    @Inject
    Services services;

    private volatile Secrets secrets;

    /** Servers that come first at the same time make one each; the database keeps one, and all use that one. */
    @Transactional
    void start(@Observes DatabaseReady ready) {
        if (services.isOn(Trails.NAME)) {
            var made = new byte[Secrets.BYTES];
            new SecureRandom().nextBytes(made);
            jdbi.useHandle(handle -> handle.createUpdate(
                            "INSERT INTO trails.secret (bytes) VALUES (:made) ON CONFLICT DO NOTHING")
                    .bind("made", made)
                    .execute());
        }
    }

    public Secrets get() {
        if (secrets == null) {
            secrets = new Secrets(jdbi.withHandle(handle -> handle.createQuery("SELECT bytes FROM trails.secret")
                    .mapTo(byte[].class)
                    .one()));
        }
        return secrets;
    }
}
