package town.plaza.trails.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.util.UUID;
import town.plaza.accounts.PersonalData;
import town.plaza.kernel.persistence.JsonRows;
import town.plaza.trails.Trails;

/** What is kept of who plays: all of it goes with them. */
@ApplicationScoped
public class TrailsData implements PersonalData {

    @Inject
    JsonRows rows;

    @Inject
    Players players;

    @Override
    public String name() {
        return Trails.NAME;
    }

    @Override
    public JsonValue export(UUID account) {
        return Json.createObjectBuilder()
                .add(
                        "player",
                        rows.of(
                                account,
                                "SELECT name, city, community, born, guardian, consented_at, joined_on, joined_at, points"
                                        + " FROM trails.player WHERE account = :account"))
                .add(
                        "visits",
                        rows.of(
                                account,
                                "SELECT v.place, p.name_es, p.name_en, v.method, v.points, v.visited_at, v.recorded_at"
                                        + " FROM trails.visit v JOIN trails.place p ON p.id = v.place"
                                        + " WHERE v.player = :account ORDER BY v.visited_at"))
                .add(
                        "answers",
                        rows.of(
                                account,
                                "SELECT a.question, q.text_es, q.text_en, a.choice = 0 AS was_right, a.points, a.answered_at"
                                        + " FROM trails.attempt a JOIN trails.question q ON q.id = a.question"
                                        + " WHERE a.player = :account ORDER BY a.answered_at"))
                .add(
                        "practice",
                        rows.of(
                                account,
                                "SELECT question, choice = 0 AS was_right, answered_at FROM trails.practice"
                                        + " WHERE player = :account ORDER BY answered_at"))
                .add(
                        "lastSeen",
                        rows.of(
                                account,
                                "SELECT latitude, longitude, slack, at FROM trails.whereabouts WHERE player = :account"))
                .build();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(UUID account) {
        players.forget(account);
    }
}
