package town.plaza.accounts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.service.DemoData;

/** A clerk and a neighbour to look around as. Their passwords are public: they stand in the README. */
@ApplicationScoped
public class DemoAccounts implements DemoData {

    @Inject
    Accounts accounts;

    @Override
    public int order() {
        return 0;
    }

    @Override
    @Transactional
    public void fill() {
        accounts.create(
                new Registration("clerk", "plaza-secretaria", "Pilar Lafuente Gracia", null), Set.of(Role.CLERK));
        accounts.create(new Registration("neighbour", "plaza-vecindario", "Joaquín Sanz Abadía", null), Set.of());
    }
}
