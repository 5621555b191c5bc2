package town.plaza.accounts.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import town.plaza.accounts.entity.Account;
import town.plaza.accounts.entity.Contact;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.service.DemoData;

/** People to look around as. Their passwords are public: they stand in the README. */
@ApplicationScoped
public class DemoAccounts implements DemoData {

    private static final List<String> FARMERS = List.of("Encarnación Moya Ruiz", "Antonio Cuesta Peregrina");
    private static final List<String> WORKERS = List.of(
            "Rosa Jiménez Arco",
            "Mamadou Diop",
            "Juan Carlos Pulido Vega",
            "Fatima Zahra El Idrissi",
            "Manuel Ortega Cano",
            "Ioana Popescu",
            "Dolores Heredia Maya",
            "Youssef Benali",
            "Lucía Ávila Ramos",
            "Sergio Molina Arenas");

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager entities;

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
        accounts.create(
                new Registration("carer", "plaza-cuidados", "Inmaculada Torres Vílchez", null), Set.of(Role.CARER));
        accounts.create(
                new Registration("relative", "plaza-familia", "Ana Belén Ruiz Hidalgo", null), Set.of(Role.RELATIVE));
        several("farmer", "plaza-cortijo", Role.FARMER, FARMERS);
        several("worker", "plaza-cuadrilla", Role.WORKER, WORKERS);
    }

    /** The first is called {@code userName}, the second {@code userName2}; one hash for all, for making it takes long. */
    private void several(String userName, String password, Role role, List<String> names) {
        var hash = passwords.hashNew("password", password, userName);
        for (var i = 0; i < names.size(); i++) {
            var account = new Account(
                    Ids.next(), userName + (i == 0 ? "" : i + 1), names.get(i), hash, null, clock.instant());
            account.changeRoles(Set.of(role));
            entities.persist(account);
            entities.flush();
            entities.persist(new Contact(account.id(), "+34 600 00 0" + role.ordinal() + " " + (10 + i), null, null));
        }
    }
}
