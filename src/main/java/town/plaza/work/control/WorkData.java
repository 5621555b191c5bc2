package town.plaza.work.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.accounts.PersonalData;
import town.plaza.kernel.persistence.JsonRows;
import town.plaza.work.Work;
import town.plaza.work.entity.Side;

/**
 * What work keeps of people. With the account go profile, free days, open offers and what was written in offers; what was
 * worked together stays for the other side, without the name.
 */
@ApplicationScoped
public class WorkData implements PersonalData {

    @Inject
    Jdbi jdbi;

    @Inject
    JsonRows rows;

    @Inject
    Turns turns;

    @Inject
    Profiles profiles;

    @Override
    public String name() {
        return Work.NAME;
    }

    @Override
    public JsonValue export(UUID account) {
        return Json.createObjectBuilder()
                .add(
                        "worker",
                        rows.of(
                                account,
                                "SELECT place_name, latitude, longitude, about, rating_sum, rating_count FROM work.worker"
                                        + " WHERE account = :account"))
                .add(
                        "farmer",
                        rows.of(
                                account,
                                "SELECT place_name, latitude, longitude, about, rating_sum, rating_count FROM work.farmer"
                                        + " WHERE account = :account"))
                .add(
                        "wanted",
                        rows.of(
                                account,
                                "SELECT category FROM work.wanted_category WHERE worker = :account ORDER BY position"))
                .add(
                        "availability",
                        rows.of(
                                account,
                                "SELECT period FROM work.availability WHERE worker = :account ORDER BY period"))
                .add(
                        "offers",
                        rows.of(
                                account,
                                "SELECT id, status, category, place_name, period, vacancies, filled, hourly_pay, description,"
                                        + " created_at, published_at, closed_at FROM work.offer WHERE farmer = :account"
                                        + " ORDER BY id DESC"))
                .add(
                        "interests",
                        rows.of(
                                account,
                                "SELECT id, offer, side, state, reason, created_at, answered_at FROM work.interest"
                                        + " WHERE worker = :account ORDER BY id DESC"))
                .add(
                        "hires",
                        rows.of(
                                account,
                                "SELECT h.id, h.offer, h.period, h.hired_at, h.cancelled_at, h.cancelled_by FROM work.hire h"
                                        + " JOIN work.offer o ON o.id = h.offer"
                                        + " WHERE h.worker = :account OR o.farmer = :account ORDER BY h.id DESC"))
                .add(
                        "ratingsGiven",
                        rows.of(
                                account,
                                "SELECT r.hire, r.stars, r.comment, r.rated_at FROM work.hire h"
                                        + " JOIN work.offer o ON o.id = h.offer JOIN work.rating r ON r.hire = h.id"
                                        + " WHERE h.worker = :account AND r.side = 'WORKER'"
                                        + " OR o.farmer = :account AND r.side = 'FARMER' ORDER BY r.id DESC"))
                .add(
                        "suggestions",
                        rows.of(
                                account,
                                "SELECT name, reason, suggested_at, state FROM work.category_suggestion"
                                        + " WHERE suggested_by = :account ORDER BY id DESC"))
                .build();
    }

    @Override
    @Transactional
    public void erase(UUID account) {
        erase(account, account);
    }

    @Override
    @Transactional
    public void erase(UUID account, UUID by) {
        turns.onAllOf(account, Set.of(Side.values()));
        profiles.removeIfThere(Side.WORKER, account, by);
        profiles.removeIfThere(Side.FARMER, account, by);
        jdbi.useHandle(handle -> {
            handle.createUpdate(
                            """
                            UPDATE work.offer SET description = '', version = version + 1
                            WHERE farmer = :account AND description <> ''""")
                    .bind("account", account)
                    .execute();
            handle.createUpdate("UPDATE work.category_suggestion SET suggested_by = NULL WHERE suggested_by = :account")
                    .bind("account", account)
                    .execute();
            handle.createUpdate(
                            """
                            UPDATE work.rating r SET comment = NULL FROM work.hire h JOIN work.offer o ON o.id = h.offer
                            WHERE r.hire = h.id AND r.comment IS NOT NULL
                                AND (h.worker = :account AND r.side = 'WORKER' OR o.farmer = :account AND r.side = 'FARMER')""")
                    .bind("account", account)
                    .execute();
        });
    }
}
