package town.plaza.trails.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.web.ETags;
import town.plaza.trails.entity.Content;

/** Finds what is to be changed, and keeps it for the transaction. */
@ApplicationScoped
public class Contents {

    @PersistenceContext
    EntityManager entities;

    /** @throws Problem {@code not-found}; {@code stale} where {@code ifMatch} names another version */
    <C extends Content> C lock(Class<C> type, UUID id, String ifMatch) {
        var found = entities.find(type, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw Problem.notFound();
        }
        ETags.require(ifMatch, found.version());
        return found;
    }
}
