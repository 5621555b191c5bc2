package town.plaza.work.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.service.DemoData;
import town.plaza.work.entity.Days;

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

    /** What each worker declares, as first and last days; the years are those to come. */
    private static final List<List<String>> CALENDARS = List.of(
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
        var farmers = accounts("FARMER");
        var olives = farmers.get(0);
        var vegetables = farmers.get(1);
        profiles.presentFarmer(olives, new FarmerDraft(MONTEFRIO, "Olivar de sierra, tres fincas."), null);
        profiles.presentFarmer(vegetables, new FarmerDraft(HUETOR, "Espárrago, almendro y viña."), null);
        var olive = offer(
                olives,
                "recoleccion",
                MONTEFRIO,
                "--12-02/--01-30",
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
                "--06-01/--07-05",
                4,
                "9.50",
                "Cereza a mano, en bancales. Alojamiento en el pueblo.");
        var asparagus = offer(
                vegetables,
                "recoleccion",
                HUETOR,
                "--03-10/--06-10",
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
        var almond = offer(
                vegetables,
                "recoleccion",
                GUADIX,
                "--08-25/--09-30",
                3,
                "9.40",
                "Almendra con paraguas y descapotado.");
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
                availability.add(workers.get(i), next(season));
            }
        }
        match(workers, olive, cherry, asparagus, almond);
    }

    /** Something in each state: pending from either side, rejected, withdrawn, hired, cancelled. */
    private void match(List<UUID> workers, OfferView olive, OfferView cherry, OfferView asparagus, OfferView almond) {
        var farmer = olive.farmer().account();
        var other = asparagus.farmer().account();
        applied(workers.get(0), olive).ifPresent(interest -> hiring.accept(interest, farmer));
        applied(workers.get(2), olive);
        proposed(workers.get(9), olive);
        proposed(workers.get(1), olive).ifPresent(interest -> interests.reject(interest, workers.get(1)));
        applied(workers.get(6), cherry)
                .map(interest -> hiring.accept(interest, farmer).id())
                .ifPresent(hire -> hiring.cancel(hire, workers.get(6)));
        proposed(workers.get(7), asparagus).ifPresent(interest -> hiring.accept(interest, workers.get(7)));
        applied(workers.get(3), asparagus).ifPresent(interest -> interests.reject(interest, other));
        applied(workers.get(0), asparagus).ifPresent(interest -> interests.withdraw(interest, workers.get(0)));
        applied(workers.get(4), almond);
    }

    private Optional<UUID> applied(UUID worker, OfferView offer) {
        return isFree(worker, offer)
                ? Optional.of(
                        interests.apply(new Application(offer.id()), worker).id())
                : Optional.empty();
    }

    private Optional<UUID> proposed(UUID worker, OfferView offer) {
        return isFree(worker, offer)
                ? Optional.of(interests
                        .propose(
                                new Proposal(offer.id(), worker), offer.farmer().account())
                        .id())
                : Optional.empty();
    }

    /** On most days of a year; where a season has just begun, its days lie a year apart. */
    private boolean isFree(UUID worker, OfferView offer) {
        return availability.calendar(worker).free().stream()
                .anyMatch(run -> !run.from().isAfter(offer.period().from())
                        && !run.to().isBefore(offer.period().to()));
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
                new OfferDraft(category, place, next(season), vacancies, new BigDecimal(pay), description, false),
                farmer);
    }

    /** The next time that a season, such as from December to January, begins and ends. */
    private Days next(String season) {
        var ends = season.split("/");
        var today = LocalDate.now(clock);
        var from = MonthDay.parse(ends[0]).atYear(today.getYear());
        if (!from.isAfter(today)) {
            from = from.plusYears(1);
        }
        var to = MonthDay.parse(ends[1]).atYear(from.getYear());
        return new Days(from, to.isBefore(from) ? to.plusYears(1) : to);
    }
}
