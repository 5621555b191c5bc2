package town.plaza.work.control;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Geo;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.config.Settings;
import town.plaza.kernel.persistence.Rows;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.security.Secret;
import town.plaza.work.entity.Days;

/** A worker's hires as an iCalendar feed. Calendar programs cannot sign in, so the address is the secret. */
@ApplicationScoped
public class Calendars {

    private static final int MOST = 500;
    private static final String EXTENSION = ".ics";

    @Inject
    Jdbi jdbi;

    @Inject
    Profiles profiles;

    @Inject
    Settings settings;

    /**
     * Moves the calendar to a new address; the one before finds nothing from then on.
     *
     * @return the last part of the address, told this once
     */
    @Transactional
    public String renew(UUID worker) {
        var secret = Secret.random();
        profiles.lockWorker(worker).moveCalendar(secret.hash());
        return secret.reveal() + EXTENSION;
    }

    /**
     * The live hires, days that are over too.
     *
     * @param file the last part of the address
     * @param site how Plaza is reached, without a slash at the end
     */
    public String feed(String file, String site) {
        var secret = file.endsWith(EXTENSION)
                ? Secret.of(file.substring(0, file.length() - EXTENSION.length()))
                : Optional.<Secret>empty();
        var calendar = new ICalendar();
        calendar.setName(settings.town());
        var found = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT h.id, CAST(h.period AS text) AS period, h.hired_at, h.version, h.offer, o.place_name, o.latitude,
                            o.longitude, o.hourly_pay, coalesce(f.display_name, '–') AS farmer_name,
                            CASE a.language WHEN 'en' THEN c.name_en ELSE c.name_es END AS task
                        FROM work.worker w JOIN accounts.account a ON a.id = w.account
                        LEFT JOIN work.hire h ON h.worker = w.account AND h.cancelled_at IS NULL
                        LEFT JOIN work.offer o ON o.id = h.offer
                        LEFT JOIN work.task_category c ON c.slug = o.category
                        LEFT JOIN accounts.account f ON f.id = o.farmer
                        WHERE w.calendar_hash = :hash AND a.blocked_at IS NULL
                        ORDER BY h.id DESC LIMIT :most""")
                .bind("hash", secret.orElseThrow(Problem::notFound).hash())
                .bind("most", MOST)
                .map((row, context) -> {
                    if (row.getString("id") != null) {
                        calendar.addEvent(event(row, site));
                    }
                    return true;
                })
                .list());
        if (found.isEmpty()) {
            throw Problem.notFound();
        }
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(ResultSet row, String site) throws SQLException {
        var days = Days.ofRange(row.getString("period"));
        var event = new VEvent();
        event.setUid(row.getString("id") + "@plaza");
        event.setDateTimeStamp(Date.from(Rows.instant(row, "hired_at")));
        event.setSequence(row.getInt("version"));
        event.setStatus(Status.confirmed());
        event.setSummary(row.getString("task") + " · " + row.getString("place_name"));
        event.setDescription(row.getString("farmer_name") + " · " + row.getBigDecimal("hourly_pay") + " €/h");
        event.setLocation(row.getString("place_name"));
        event.setGeo(new Geo(row.getDouble("latitude"), row.getDouble("longitude")));
        event.setUrl(site + "/work/offers/" + row.getString("offer"));
        event.setDateStart(day(days.from()));
        // the end of an event of whole days is the day after
        event.setDateEnd(day(days.to().plusDays(1)));
        return event;
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(
                new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), 0, 0, 0, false), false);
    }
}
