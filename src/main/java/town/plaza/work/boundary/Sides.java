package town.plaza.work.boundary;

import java.util.Locale;
import java.util.Optional;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.work.entity.Side;

/** Which of the two sides a caller lists as. */
final class Sides {

    /** For {@code @Pattern}. */
    static final String ANY = "worker|farmer";

    private Sides() {}

    /** @param named {@code worker} or {@code farmer}; null means the one that the caller is, the worker for both or neither */
    static Side of(String named, CurrentAccount caller) {
        return of(named)
                .orElseGet(() -> caller.has(Role.FARMER) && !caller.has(Role.WORKER) ? Side.FARMER : Side.WORKER);
    }

    static Optional<Side> of(String named) {
        return Optional.ofNullable(named).map(name -> Side.valueOf(name.toUpperCase(Locale.ROOT)));
    }
}
