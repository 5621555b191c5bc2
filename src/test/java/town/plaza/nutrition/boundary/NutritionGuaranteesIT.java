package town.plaza.nutrition.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.accounts.AccountsFixture.refusedBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import town.plaza.nutrition.NutritionFixture;
import town.plaza.server.OnPlaza;

/** What must never be in a log or the catalogue is refused by the database too, whoever writes it. */
@OnPlaza
class NutritionGuaranteesIT {

    private final String account = new NutritionFixture().person().id().toString();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kcal = 901 | food_kcal",
                "kcal = -1 | food_kcal",
                "kj = 3801 | food_kj",
                "protein = -1 | food_protein",
                "salt = 101 | food_salt",
                "protein = 50, fat = 30, carbohydrate = 21 | food_macros_within_100",
                "barcode = '12345' | food_barcode_form",
                "source = NULL | food_source_or_owner",
                "source = 'HEARSAY' | food_source",
                "name = '' | food_name_length"
            })
    void a_food_that_cannot_be(String values, String constraint) {
        var food = NutritionFixture.sharedFood(NutritionFixture.newWord(), null);

        assertThat(refusedBy("UPDATE nutrition.food SET " + values + " WHERE id = ?", food))
                .isEqualTo(constraint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'2026-11-21', 'LUNCH', 'X', 0, 'G', 5, 1 | entry_amount",
                "'2026-11-21', 'LUNCH', 'X', 20001, 'G', 5, 1 | entry_amount",
                "'2026-11-21', 'LUNCH', 'X', 100, NULL, 5, 1 | entry_amount_has_basis",
                "'2026-11-21', 'LUNCH', 'X', NULL, NULL, 180001, 1 | entry_kcal",
                "'2026-11-21', 'LUNCH', 'X', NULL, NULL, 5, -1 | entry_protein",
                "'2026-11-21', 'BRUNCH', 'X', NULL, NULL, 5, 1 | entry_meal",
                "'1989-12-31', 'LUNCH', 'X', NULL, NULL, 5, 1 | entry_day",
                "'2026-11-21', 'LUNCH', '', NULL, NULL, 5, 1 | entry_name_length"
            })
    void a_line_that_cannot_be(String values, String constraint) {
        assertThat(refusedBy(
                        "INSERT INTO nutrition.entry (id, account, version, day, meal, name, amount, basis, kcal, protein)"
                                + " VALUES (gen_random_uuid(), '" + account + "', 1, " + values + ")"))
                .isEqualTo(constraint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100, 101, NULL, NULL, NULL, 30 | workout_net_within_gross",
                "100, 90, '17190', NULL, NULL, 30 | workout_computed",
                "100, 90, '17190', 4.3, 70, NULL | workout_computed",
                "100, 90, '99999', 4.3, 70, 30 | workout_activity_fk",
                "100, 90, NULL, NULL, NULL, 1441 | workout_minutes",
                "-1, -2, NULL, NULL, NULL, 30 | workout_gross"
            })
    void a_workout_that_cannot_be(String values, String constraint) {
        assertThat(refusedBy(
                        "INSERT INTO nutrition.workout (id, account, version, day, name, gross_kcal, net_kcal, activity,"
                                + " met, kg, minutes) VALUES (gen_random_uuid(), '" + account
                                + "', 1, '2026-11-21', 'X', " + values + ")"))
                .isEqualTo(constraint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "goal (account, valid_from, kcal, protein, fat, carbohydrate, workouts, equation)"
                        + " | '2026-11-21', 2000, 1, 1, 1, 'ADDED', 'IOM_EER' | goal_suggestion_includes_workouts",
                "goal (account, valid_from, kcal, protein, fat, carbohydrate, workouts)"
                        + " | '2026-11-21', 499, 1, 1, 1, 'ADDED' | goal_kcal",
                "measurement (account, day) | date '2026-11-21' | measurement_of_something",
                "measurement (account, day, kg) | '2026-11-21', 1 | measurement_kg",
                "measurement (account, day, cm) | '2026-11-21', 261 | measurement_cm",
                "body (account, born) | date '2999-01-01' | body_born"
            })
    void a_goal_or_a_body_that_cannot_be(String columns, String values, String constraint) {
        assertThat(refusedBy("INSERT INTO nutrition." + columns + " VALUES ('" + account + "', " + values + ")"))
                .isEqualTo(constraint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'RUNNING', gen_random_uuid(), now(), NULL | import_job_one_runs",
                "'WAITING', NULL, NULL, NULL | import_job_file_once",
                "'RUNNING', NULL, NULL, NULL | import_job_leased",
                "'DONE', gen_random_uuid(), now(), NULL | import_job_leased",
                "'FAILED', NULL, NULL, NULL | import_job_fails_with_a_reason",
                "'DONE', NULL, NULL, 'UNREADABLE' | import_job_fails_with_a_reason"
            })
    void an_import_that_cannot_be(String values, String constraint) {
        assertThat(refusedBy(
                        "INSERT INTO nutrition.import_job (id, form, file, step, position, share, lines, added, changed,"
                                + " unchanged, bad, created_at, state, server, lease_until, failure)"
                                + " SELECT gen_random_uuid(), 'OFF', 'same' || CASE WHEN '" + constraint
                                + "' = 'import_job_one_runs' THEN n ELSE 0 END, 0, 0, 0, 0, 0, 0, 0, 0, now(), "
                                + values
                                + " FROM generate_series(1, 2) AS n"))
                .isEqualTo(constraint);
    }
}
