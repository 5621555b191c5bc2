package town.plaza.nutrition.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.accounts.PersonalData;
import town.plaza.kernel.persistence.JsonRows;
import town.plaza.nutrition.Nutrition;

/** What is kept of who keeps a log: all of it is theirs alone, and goes with them. */
@ApplicationScoped
public class NutritionData implements PersonalData {

    @Inject
    Jdbi jdbi;

    @Inject
    JsonRows rows;

    @Override
    public String name() {
        return Nutrition.NAME;
    }

    @Override
    public JsonValue export(UUID account) {
        return Json.createObjectBuilder()
                .add(
                        "body",
                        rows.of(
                                account,
                                "SELECT born, sex, activity_level FROM nutrition.body WHERE account = :account"))
                .add(
                        "measurements",
                        rows.of(
                                account,
                                "SELECT day, kg, cm FROM nutrition.measurement WHERE account = :account ORDER BY day"))
                .add(
                        "goals",
                        rows.of(
                                account,
                                "SELECT valid_from, kcal, protein, fat, carbohydrate, workouts, equation FROM nutrition.goal"
                                        + " WHERE account = :account ORDER BY valid_from"))
                .add(
                        "entries",
                        rows.of(
                                account,
                                "SELECT day, meal, name, amount, basis, kcal, kj, protein, fat, carbohydrate, sugar, fibre, salt,"
                                        + " alcohol, polyols FROM nutrition.entry WHERE account = :account ORDER BY day, id"))
                .add(
                        "workouts",
                        rows.of(
                                account,
                                "SELECT day, name, activity, minutes, met, kg, gross_kcal, net_kcal FROM nutrition.workout"
                                        + " WHERE account = :account ORDER BY day, id"))
                .add(
                        "foods",
                        rows.of(
                                account,
                                "SELECT f.id, f.name, f.brand, f.barcode, f.basis, f.kcal, f.kj, f.protein, f.fat, f.carbohydrate,"
                                        + " f.sugar, f.fibre, f.salt, f.alcohol, f.polyols, f.cooked_weight,"
                                        + " (SELECT json_agg(json_build_object('name', p.name, 'amount', p.amount) ORDER BY p.position)"
                                        + " FROM nutrition.portion p WHERE p.food = f.id) AS portions,"
                                        + " (SELECT json_agg(json_build_object('food', i.food, 'amount', i.amount) ORDER BY i.position)"
                                        + " FROM nutrition.ingredient i WHERE i.recipe = f.id) AS ingredients"
                                        + " FROM nutrition.food f WHERE f.owner = :account ORDER BY f.id"))
                .build();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(UUID account) {
        for (var statement : List.of(
                "DELETE FROM nutrition.entry WHERE account = :account",
                "DELETE FROM nutrition.workout WHERE account = :account",
                "DELETE FROM nutrition.goal WHERE account = :account",
                "DELETE FROM nutrition.measurement WHERE account = :account",
                "DELETE FROM nutrition.body WHERE account = :account",
                "DELETE FROM nutrition.ingredient i USING nutrition.food f WHERE f.id = i.recipe AND f.owner = :account",
                "DELETE FROM nutrition.food WHERE owner = :account")) {
            jdbi.useHandle(handle ->
                    handle.createUpdate(statement).bind("account", account).execute());
        }
    }
}
