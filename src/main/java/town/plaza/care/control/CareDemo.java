package town.plaza.care.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.care.entity.Consciousness;
import town.plaza.care.entity.DataKind;
import town.plaza.care.entity.Mood;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.service.DemoData;

/** A home in the province of Granada with a month behind it: one resident is fading, another has just been ill. */
@ApplicationScoped
public class CareDemo implements DemoData {

    private static final int AFTER_WORK = 30;
    private static final int DAYS = 35;
    private static final int FADING = 0;
    private static final int ILL = 4;

    /** Name, birth date, room, diet, contact, allergies. */
    private static final List<List<String>> PEOPLE = List.of(
            List.of(
                    "Carmen Hidalgo Ruiz",
                    "1938-05-14",
                    "1",
                    "Sin sal",
                    "Su hija Ana Belén, 600 000 401",
                    "Penicilina"),
            List.of("Antonio Cuesta Peregrina", "1935-01-17", "2", "Diabética", "Su hijo Manuel, 600 000 402", ""),
            List.of("Dolores Heredia Maya", "1941-09-08", "3", "", "Su sobrina Rosa, 600 000 403", ""),
            List.of(
                    "Francisco Molina Arenas",
                    "1933-12-02",
                    "4",
                    "Triturada",
                    "Su mujer, Encarnación, 600 000 404",
                    "Ácido acetilsalicílico"),
            List.of("María Josefa Peña Cortés", "1936-03-19", "5", "", "Su hijo Juan, 600 000 405", ""),
            List.of("José Ortega Cano", "1939-07-25", "6", "Sin gluten", "Su hermana Luisa, 600 000 406", "Gluten"),
            List.of("Encarnación Moya Ruiz", "1930-11-11", "7", "Blanda", "Su nieta Lucía, 600 000 407", ""),
            List.of("Manuel Jiménez Arco", "1937-02-03", "8", "", "Su hijo Rafael, 600 000 408", "Látex"),
            List.of("Ángeles Pulido Vega", "1942-10-02", "9", "Sin sal", "Su hija Pilar, 600 000 409", ""),
            List.of("Rafael Ávila Ramos", "1934-08-24", "10", "", "Su hermano Luis, 600 000 410", ""),
            List.of("Josefa Benítez Lara", "1940-06-13", "11", "Diabética", "Su hija Inés, 600 000 411", ""),
            List.of("Luis Castillo Fajardo", "1932-04-30", "12", "", "Su hijo Miguel, 600 000 412", "Yodo"));

    private static final Map<String, String> CODES = Map.of("Penicilina", "J01C", "Ácido acetilsalicílico", "N02BA01");

    private record Programme(DayOfWeek day, LocalTime at, String name, String place, int minutes, int places) {}

    private static final List<Programme> WEEK = List.of(
            new Programme(DayOfWeek.MONDAY, LocalTime.of(11, 0), "Gimnasia suave", "Salón", 45, 12),
            new Programme(DayOfWeek.WEDNESDAY, LocalTime.of(17, 0), "Taller de memoria", "Biblioteca", 60, 8),
            new Programme(DayOfWeek.FRIDAY, LocalTime.of(11, 0), "Paseo por la vega", "Puerta principal", 60, 6),
            new Programme(DayOfWeek.SUNDAY, LocalTime.of(18, 0), "Cante y guitarra", "Patio", 90, 12));

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Homes homes;

    @Inject
    Residents residents;

    @Inject
    Relatives relatives;

    @Inject
    Activities activities;

    @Inject
    VitalSigns vitalSigns;

    @Inject
    Alerts alerts;

    @Override
    public int order() {
        return AFTER_WORK;
    }

    @Override
    @Transactional
    public void fill() {
        var carer = account("carer");
        call("Residencia Vega de Granada");
        var home = new ArrayList<UUID>();
        for (var person : PEOPLE) {
            home.add(residents.add(draft(person), carer).id());
        }
        livedHereSince(homes.today().minusDays(90));
        wellness(home, carer);
        signs(home.get(ILL), carer);
        programme(home, carer);
        relatives.tie(
                home.get(FADING),
                new RelativeDraft(
                        "relative", "Hija", Set.of(DataKind.ACTIVITIES, DataKind.WELLNESS, DataKind.MEDICATION)),
                carer);
        relatives.tie(home.get(ILL), new RelativeDraft("relative", "Sobrina", Set.of(DataKind.ACTIVITIES)), carer);
        alerts.evaluate(home);
    }

    private static ResidentDraft draft(List<String> person) {
        var allergy = person.get(5);
        return new ResidentDraft(
                person.get(0),
                LocalDate.parse(person.get(1)),
                person.get(2),
                person.get(3),
                person.get(4),
                allergy.isEmpty() ? List.of() : List.of(new AllergyView(allergy, CODES.get(allergy))));
    }

    private UUID account(String userName) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT id FROM accounts.account WHERE user_name = :name")
                .bind("name", userName)
                .mapTo(UUID.class)
                .one());
    }

    private void call(String name) {
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE care.home SET name = :name, version = version + 1")
                .bind("name", name)
                .execute());
    }

    private void livedHereSince(LocalDate day) {
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE care.resident SET registered_at = :since")
                .bind("since", day.atStartOfDay(homes.settings().zoneId()).toInstant())
                .execute());
    }

    /** Up to yesterday, each around a level of their own; a day is forgotten now and then. */
    private void wellness(List<UUID> home, UUID carer) {
        var today = homes.today();
        var zone = homes.settings().zoneId();
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch(
                    """
                    INSERT INTO care.wellness (id, resident, day, energy, mood, notes, recorded_at, recorded_by, version)
                    VALUES (:id, :resident, :day, :energy, :mood, :notes, :at, :by, 1)""");
            for (var who = 0; who < home.size(); who++) {
                for (var ago = DAYS; ago >= 1; ago--) {
                    if ((ago + who * 5) % 13 == 0 && ago > 3) {
                        continue;
                    }
                    var isFading = who == FADING && ago <= 3;
                    var energy = isFading ? 2 : 5 + who % 3 + (ago * 7 + who * 3) % 3 - 1;
                    var mood = isFading ? Mood.LOW : Mood.values()[2 + (ago + who) % 2];
                    batch.bind("id", Ids.next())
                            .bind("resident", home.get(who))
                            .bind("day", today.minusDays(ago))
                            .bind("energy", energy)
                            .bind("mood", mood)
                            .bind("notes", isFading ? "Come poco y no quiere salir de la habitación." : null)
                            .bind(
                                    "at",
                                    today.minusDays(ago)
                                            .atTime(20, 15)
                                            .atZone(zone)
                                            .toInstant())
                            .bind("by", carer)
                            .add();
                }
            }
            batch.execute();
        });
    }

    /** Six measurements of a chest infection that came and went: NEWS2 of 0, 4, 8, 6, 2 and 0. */
    private void signs(UUID resident, UUID carer) {
        measure(resident, carer, 12, 16, 97, false, 128, 72, "36.6");
        measure(resident, carer, 9, 21, 95, false, 124, 88, "38.3");
        measure(resident, carer, 8, 23, 94, true, 108, 104, "38.6");
        measure(resident, carer, 7, 21, 95, true, 112, 98, "37.8");
        measure(resident, carer, 5, 18, 95, false, 122, 92, "37.2");
        measure(resident, carer, 1, 16, 97, false, 126, 74, "36.7");
    }

    private void measure(
            UUID resident,
            UUID carer,
            int daysAgo,
            int breaths,
            int saturation,
            boolean oxygen,
            int systolic,
            int pulse,
            String celsius) {
        vitalSigns.record(
                resident,
                new VitalSignsDraft(
                        clock.instant().minus(Duration.ofDays(daysAgo)),
                        breaths,
                        saturation,
                        1,
                        oxygen,
                        systolic,
                        pulse,
                        Consciousness.ALERT,
                        new BigDecimal(celsius)),
                carer);
    }

    /** Four weeks back with attendance, and the days to come. */
    private void programme(List<UUID> home, UUID carer) {
        var today = homes.today();
        for (var day = today.minusDays(28); day.isBefore(today.plusDays(8)); day = day.plusDays(1)) {
            for (var each : WEEK) {
                if (each.day() == day.getDayOfWeek()) {
                    take(each, day, home, carer, day.isBefore(today));
                }
            }
        }
    }

    private void take(Programme each, LocalDate day, List<UUID> home, UUID carer, boolean isOver) {
        var activity = activities.add(
                new ActivityDraft(
                        each.name(), null, day.atTime(each.at()), each.minutes(), each.place(), each.places()),
                carer);
        for (var i = 0; i < each.places() - 1; i++) {
            var resident = home.get((i + day.getDayOfMonth()) % home.size());
            activities.signUp(activity.id(), resident, carer);
            if (isOver) {
                activities.attend(activity.id(), resident, (i + day.getDayOfMonth()) % 5 != 0, carer);
            }
        }
    }
}
