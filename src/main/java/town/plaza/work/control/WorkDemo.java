package town.plaza.work.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.service.DemoData;

/** A year of farm work in the province of Granada, the seasons to come from the day of the first start on. */
@ApplicationScoped
public class WorkDemo implements DemoData {

    private static final int AFTER_BOARD = 20;

    private static final Location MONTEFRIO = place("Montefrío", "37.32098", "-4.01136");
    private static final Location ILLORA = place("Íllora", "37.28770", "-3.88130");
    private static final Location HUETOR = place("Huétor-Tájar", "37.19544", "-4.04711");
    private static final Location LOJA = place("Loja", "37.16887", "-4.15129");
    private static final Location GUADIX = place("Guadix", "37.30106", "-3.13622");
    private static final Location GUEJAR = place("Güéjar Sierra", "37.16010", "-3.43930");
    private static final Location CADIAR = place("Cádiar", "36.94640", "-3.18130");
    private static final Location GRANADA = place("Granada", "37.17649", "-3.59793");
    private static final Location MOTRIL = place("Motril", "36.74843", "-3.51772");
    private static final Location BAZA = place("Baza", "37.49073", "-2.77259");

    private static final List<Location> HOMES =
            List.of(MONTEFRIO, GRANADA, ILLORA, HUETOR, GUADIX, LOJA, GUEJAR, MOTRIL, CADIAR, BAZA);

    static final String OLIVES = "--12-02/--01-30";
    static final String CHERRIES = "--06-01/--07-05";
    static final String ASPARAGUS = "--03-10/--06-10";
    static final String ALMONDS = "--08-25/--09-30";

    /** What each worker declares, as first and last days of each year. */
    static final List<List<String>> CALENDARS = List.of(
            List.of("--12-01/--01-31", "--03-01/--06-15"),
            List.of("--12-01/--02-15", "--05-20/--07-10", "--08-20/--10-10"),
            List.of("--12-01/--01-31"),
            List.of("--03-01/--06-15", "--06-16/--07-10"),
            List.of("--08-20/--10-10"),
            List.of("--12-01/--12-20", "--01-07/--01-31"),
            List.of("--05-25/--07-10", "--12-01/--02-10"),
            List.of("--03-05/--06-20", "--09-01/--10-10"),
            List.of("--09-01/--10-10"),
            List.of("--12-01/--01-31", "--08-20/--09-30"));

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Profiles profiles;

    @Inject
    Offers offers;

    @Inject
    Availability availability;

    @Inject
    Interests interests;

    @Inject
    Hiring hiring;

    private static Location place(String name, String latitude, String longitude) {
        return new Location(name, new BigDecimal(latitude), new BigDecimal(longitude));
    }

    @Override
    public int order() {
        return AFTER_BOARD;
    }

    @Override
    @Transactional
    public void fill() {
        var today = LocalDate.now(clock);
        var farmers = accounts("FARMER");
        var olives = farmers.get(0);
        var vegetables = farmers.get(1);
        profiles.presentFarmer(olives, new FarmerDraft(MONTEFRIO, "Olivar de sierra, tres fincas."), null);
        profiles.presentFarmer(vegetables, new FarmerDraft(HUETOR, "Espárrago, almendro y viña."), null);
        var olive = offer(
                olives,
                "recoleccion",
                MONTEFRIO,
                OLIVES,
                6,
                "9.75",
                "Recogida de aceituna de almazara con vareo y vibrador. Transporte desde Íllora.");
        offer(
                olives,
                "poda",
                ILLORA,
                "--02-10/--03-20",
                2,
                "11.50",
                "Poda de olivo; se necesita experiencia con motosierra.");
        var cherry = offer(
                olives,
                "recoleccion",
                GUEJAR,
                CHERRIES,
                4,
                "9.50",
                "Cereza a mano, en bancales. Alojamiento en el pueblo.");
        var asparagus = offer(
                vegetables,
                "recoleccion",
                HUETOR,
                ASPARAGUS,
                8,
                "9.60",
                "Espárrago verde de Huétor-Tájar, de mañana temprano.");
        offer(
                vegetables,
                "manipulado",
                LOJA,
                "--03-15/--06-05",
                3,
                "9.25",
                "Clasificado y manojos de espárrago en el almacén.");
        var almond =
                offer(vegetables, "recoleccion", GUADIX, ALMONDS, 3, "9.40", "Almendra con paraguas y descapotado.");
        offer(
                vegetables,
                "recoleccion",
                CADIAR,
                "--09-05/--10-05",
                5,
                "9.80",
                "Vendimia en la Contraviesa, a mano y en cuesta.");
        var workers = accounts("WORKER");
        for (var i = 0; i < workers.size() && i < HOMES.size(); i++) {
            profiles.presentWorker(
                    workers.get(i),
                    new WorkerDraft(HOMES.get(i), null, List.of(i % 3 == 0 ? "poda" : "recoleccion")),
                    null);
            for (var season : CALENDARS.get(i)) {
                for (var days : DemoSeason.of(season).ahead(today)) {
                    availability.add(workers.get(i), days);
                }
            }
        }
        match(workers, olive, cherry, asparagus, almond);
    }

    /** Something in each state: pending from either side, rejected, withdrawn, hired, cancelled. */
    private void match(List<UUID> workers, OfferView olive, OfferView cherry, OfferView asparagus, OfferView almond) {
        var farmer = olive.farmer().account();
        var other = asparagus.farmer().account();
        hiring.accept(applied(workers.get(0), olive), farmer);
        applied(workers.get(2), olive);
        proposed(workers.get(9), olive);
        interests.reject(proposed(workers.get(1), olive), workers.get(1));
        var called = hiring.accept(applied(workers.get(6), cherry), farmer);
        hiring.cancel(called.id(), workers.get(6));
        hiring.accept(proposed(workers.get(7), asparagus), workers.get(7));
        interests.reject(applied(workers.get(3), asparagus), other);
        interests.withdraw(applied(workers.get(0), asparagus), workers.get(0));
        applied(workers.get(4), almond);
    }

    private UUID applied(UUID worker, OfferView offer) {
        return interests.apply(new Application(offer.id()), worker).id();
    }

    private UUID proposed(UUID worker, OfferView offer) {
        return interests
                .propose(new Proposal(offer.id(), worker), offer.farmer().account())
                .id();
    }

    /** In the order in which they were made. */
    private List<UUID> accounts(String role) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT account FROM accounts.account_role WHERE role = :role ORDER BY account LIMIT 10")
                .bind("role", role)
                .mapTo(UUID.class)
                .list());
    }

    private OfferView offer(
            UUID farmer,
            String category,
            Location place,
            String season,
            int vacancies,
            String pay,
            String description) {
        return offers.add(
                new OfferDraft(
                        category,
                        place,
                        DemoSeason.of(season).next(LocalDate.now(clock)),
                        vacancies,
                        new BigDecimal(pay),
                        description,
                        false),
                farmer);
    }
}
