package town.plaza.work.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.work.HiringFixture.HIRES;
import static town.plaza.work.HiringFixture.cancel;
import static town.plaza.work.HiringFixture.days;
import static town.plaza.work.HiringFixture.farmer;
import static town.plaza.work.HiringFixture.hired;
import static town.plaza.work.HiringFixture.offer;
import static town.plaza.work.HiringFixture.told;
import static town.plaza.work.HiringFixture.worked;
import static town.plaza.work.HiringFixture.worker;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient.Answer;
import town.plaza.server.Race;

@OnPlaza
class RatingsIT {

    private final Person farmer = farmer();
    private final Person worker = worker(days(10, 40));

    private static Answer rate(Person person, String hire, int stars, String comment) {
        return person.client()
                .post(
                        HIRES + "/" + hire + "/ratings",
                        Json.createObjectBuilder()
                                .add("stars", stars)
                                .add("comment", comment)
                                .build());
    }

    private static JsonObject view(Person person, String hire) {
        return person.client().get(HIRES + "/" + hire).json();
    }

    private static int countOf(String whom, Person person) {
        return Integer.parseInt(
                AccountsFixture.find("SELECT rating_count FROM work." + whom + " WHERE account = ?", person.id()));
    }

    private String listOf(String whom, Person person) {
        return worker.client()
                .get("/api/work/ratings/of-" + whom + "/" + person.id())
                .text();
    }

    @Test
    void neither_sees_the_others_until_both_have_rated() {
        var hire = worked(farmer, worker);
        assertThat(view(farmer, hire).getBoolean("ratable")).isTrue();

        assertThat(rate(farmer, hire, 4, "Muy cuidadosa").status()).isEqualTo(201);
        assertThat(view(farmer, hire).getJsonObject("ownRating").getInt("stars"))
                .isEqualTo(4);
        assertThat(view(farmer, hire).getBoolean("ratable")).isFalse();
        assertThat(view(worker, hire).containsKey("othersRating")).isFalse();
        assertThat(listOf("worker", worker)).doesNotContain("Muy cuidadosa");
        assertThat(countOf("worker", worker)).as("the mean would tell").isZero();
        assertThat(told(worker)).doesNotContain("work.rated");

        var answer = rate(worker, hire, 2, "Pagó tarde");
        assertThat(answer.json().getJsonObject("othersRating").getInt("stars")).isEqualTo(4);
        assertThat(view(farmer, hire).getJsonObject("othersRating").getString("comment"))
                .isEqualTo("Pagó tarde");
        assertThat(listOf("worker", worker)).contains("Muy cuidadosa");
        assertThat(listOf("farmer", farmer)).contains("Pagó tarde").doesNotContain("Muy cuidadosa");
        assertThat(countOf("worker", worker)).isEqualTo(1);
        assertThat(countOf("farmer", farmer)).isEqualTo(1);
        assertThat(told(worker)).contains("work.rated");
        assertThat(told(farmer)).contains("work.rated");
    }

    @RepeatedTest(5)
    void two_who_rate_each_other_at_the_same_instant_both_see_it_and_both_count() {
        var hire = worked(farmer, worker);

        var answers = Race.atOnce(List.of(() -> rate(farmer, hire, 4, ""), () -> rate(worker, hire, 2, "")));

        assertThat(answers)
                .allSatisfy(each -> assertThat(each.status()).as(each.text()).isEqualTo(201));
        assertThat(view(worker, hire).getJsonObject("othersRating").getInt("stars"))
                .isEqualTo(4);
        assertThat(view(farmer, hire).getJsonObject("othersRating").getInt("stars"))
                .isEqualTo(2);
        assertThat(countOf("worker", worker)).isEqualTo(1);
        assertThat(countOf("farmer", farmer)).isEqualTo(1);
        assertThat(told(worker)).containsOnlyOnce("work.rated");
        assertThat(told(farmer)).containsOnlyOnce("work.rated");
    }

    @Test
    void after_14_days_one_that_the_other_side_never_answered_is_seen_and_counted() {
        var hire = worked(farmer, worker);
        AccountsFixture.update(
                """
                INSERT INTO work.rating (id, hire, side, stars, comment, rated_at, visible_at, version)
                VALUES (uuidv7(), ?::uuid, 'FARMER', 5, 'Excelente', now() - interval '15 days', now() - interval '1 day', 1)""",
                hire);
        assertThat(view(worker, hire).getJsonObject("othersRating").getInt("stars"))
                .isEqualTo(5);

        // whoever completes a pair counts what is due, as the minute's round does
        var somebody = worker(days(1, 2));
        var other = worked(farmer, somebody);
        rate(farmer, other, 3, "");
        rate(somebody, other, 3, "");

        assertThat(countOf("worker", worker)).isEqualTo(1);
        assertThat(rate(worker, hire, 4, "").status())
                .as("late, but not too late")
                .isEqualTo(201);
    }

    @Test
    void before_the_14_days_are_over_it_is_not_seen() {
        var hire = worked(farmer, worker);
        AccountsFixture.update(
                """
                INSERT INTO work.rating (id, hire, side, stars, rated_at, visible_at, version)
                VALUES (uuidv7(), ?::uuid, 'FARMER', 5, now() - interval '13 days', now() + interval '1 day', 1)""",
                hire);

        assertThat(view(worker, hire).containsKey("othersRating")).isFalse();
    }

    @Test
    void nobody_rates_before_the_last_day_is_over_nor_what_was_cancelled_nor_twice() {
        var live = hired(farmer, offer(farmer, 1, days(15, 20)), worker);
        assertThat(rate(farmer, live, 5, "").problem()).isEqualTo("hire-not-over");
        cancel(worker, live);
        assertThat(rate(farmer, live, 5, "").problem()).isEqualTo("hire-not-live");

        var hire = worked(farmer, worker);
        rate(farmer, hire, 5, "");
        assertThat(rate(farmer, hire, 1, "").problem()).isEqualTo("already-rated");
        assertThat(view(farmer, hire).getJsonObject("ownRating").getInt("stars"))
                .isEqualTo(5);
    }

    @Test
    void nobody_rates_whom_they_never_worked_with() {
        var hire = worked(farmer, worker);

        assertThat(rate(farmer(), hire, 1, "").problem()).isEqualTo("not-found");
        assertThat(rate(worker(days(1, 2)), hire, 1, "").problem()).isEqualTo("not-found");
        assertThat(rate(farmer, UUID.randomUUID().toString(), 1, "").problem()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -1})
    void stars_are_1_to_5(int stars) {
        assertThat(rate(farmer, worked(farmer, worker), stars, "").problem()).isEqualTo("invalid-values");
    }

    @Test
    void a_comment_is_no_essay() {
        assertThat(rate(farmer, worked(farmer, worker), 5, "x".repeat(1001)).problem())
                .isEqualTo("invalid-values");
    }

    @Test
    void the_mean_is_bayesian_from_the_towns_mean_with_weight_5_and_never_bare() {
        var praised = worker(days(1, 2));
        var before = worked(farmer, praised);
        rate(farmer, before, 5, "");
        rate(praised, before, 5, "");
        var hire = worked(farmer, worker);
        rate(farmer, hire, 1, "");
        rate(worker, hire, 5, "");

        var mean = new BigDecimal(AccountsFixture.find(
                """
                SELECT work.rating_mean(w.rating_sum, w.rating_count, t.rating_sum, t.rating_count)
                  FROM work.worker w JOIN work.town_rating t ON t.rated = 'WORKER' WHERE w.account = ?""",
                worker.id()));
        var town = new BigDecimal(AccountsFixture.find(
                "SELECT rating_sum::numeric / rating_count FROM work.town_rating WHERE rated = 'WORKER'"));
        var expected = town.multiply(BigDecimal.valueOf(5))
                .add(BigDecimal.ONE)
                .divide(BigDecimal.valueOf(6), 4, RoundingMode.HALF_UP);
        assertThat(mean.subtract(expected).abs()).isLessThanOrEqualTo(new BigDecimal("0.05"));
        assertThat(mean).as("one bad word is not the whole truth").isGreaterThan(BigDecimal.ONE);
    }
}
