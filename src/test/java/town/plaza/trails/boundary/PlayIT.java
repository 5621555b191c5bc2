package town.plaza.trails.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.trails.TrailsFixture.ANSWERS;
import static town.plaza.trails.TrailsFixture.answerRight;
import static town.plaza.trails.TrailsFixture.answering;
import static town.plaza.trails.TrailsFixture.option;
import static town.plaza.trails.TrailsFixture.points;
import static town.plaza.trails.TrailsFixture.seen;
import static town.plaza.trails.TrailsFixture.visit;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.kernel.persistence.Ids;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient.Answer;
import town.plaza.server.Race;
import town.plaza.trails.TrailsFixture;
import town.plaza.trails.TrailsFixture.Spot;

@OnPlaza
class PlayIT {

    private final Person player = TrailsFixture.player();
    private final Spot spot = TrailsFixture.place();
    private final UUID question = TrailsFixture.question(spot.id(), "MEDIUM");

    @BeforeEach
    void checkIn() {
        visit(player, spot);
    }

    private Answer answer(String text) {
        return player.client()
                .post(
                        ANSWERS,
                        answering(question, spot.id(), option(player, spot.id(), question, text))
                                .build());
    }

    private Answer practise(String text) {
        return player.client()
                .post(
                        ANSWERS,
                        answering(question, spot.id(), option(player, spot.id(), question, text))
                                .add("practice", true)
                                .build());
    }

    private static List<String> keys(JsonObject question) {
        return question.getJsonArray("options").getValuesAs(JsonObject.class).stream()
                .map(each -> each.getString("key"))
                .toList();
    }

    @Test
    void a_right_first_answer_scores_by_difficulty_and_says_why() {
        var answer = answer("Yes");

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().getBoolean("right")).isTrue();
        assertThat(answer.json().getInt("points")).isEqualTo(200);
        assertThat(answer.json().getString("rightText")).isEqualTo("Yes");
        assertThat(answer.json().getString("explanation")).isEqualTo("Because it is.");
        assertThat(points(player)).isEqualTo(250);
    }

    @Test
    void a_wrong_first_answer_scores_nothing_and_learns_the_right_one() {
        var answer = answer("No");

        assertThat(answer.json().getBoolean("right")).isFalse();
        assertThat(answer.json().getInt("points")).isZero();
        assertThat(answer.json().getString("rightText")).isEqualTo("Yes");
        assertThat(answer.json().getString("rightOption"))
                .isEqualTo(option(player, spot.id(), question, "Yes"))
                .isNotEqualTo(answer.json().getString("chosen"));
        assertThat(points(player)).isEqualTo(50);
    }

    @Test
    void each_difficulty_is_worth_its_own() {
        answerRight(player, spot.id(), TrailsFixture.question(spot.id(), "EASY"));
        answerRight(player, spot.id(), TrailsFixture.question(spot.id(), "HARD"));

        assertThat(points(player)).isEqualTo(50 + 100 + 300);
    }

    @Test
    void what_was_chosen_stays_that_when_the_options_are_written_anew() {
        var no = answer("No").json().getString("chosen");
        var again = practise("Maybe").json().getString("chosen");

        AccountsFixture.update(
                "UPDATE trails.question SET wrong1_es = wrong2_es, wrong1_en = wrong2_en, wrong2_es = wrong1_es,"
                        + " wrong2_en = wrong1_en WHERE id = ?",
                question);
        assertThat(told().getString("chosen"))
                .isEqualTo(no)
                .isEqualTo(option(player, spot.id(), question, "No"))
                .isNotEqualTo(again);

        AccountsFixture.update(
                "UPDATE trails.question SET wrong2_es = 'Jamás', wrong2_en = 'Never' WHERE id = ?", question);
        assertThat(told()).doesNotContainKey("chosen");
        assertThat(told().getBoolean("right")).isFalse();
    }

    private JsonObject told() {
        return seen(player, spot.id(), question).getJsonObject("answer");
    }

    @Test
    void before_the_answer_nothing_tells_which_is_right() {
        var rightFirst = 0;
        var wire = new ArrayList<JsonObject>();
        for (var i = 0; i < 30; i++) {
            wire.add(seen(player, spot.id(), TrailsFixture.question(spot.id(), "EASY")));
        }
        for (var each : wire) {
            assertThat(each.keySet())
                    .containsExactlyInAnyOrder(
                            "id", "place", "text", "language", "category", "difficulty", "points", "options");
            for (var option : each.getJsonArray("options").getValuesAs(JsonObject.class)) {
                assertThat(option.keySet()).containsExactlyInAnyOrder("key", "text");
            }
            assertThat(each.toString()).doesNotContain("Because");
            var texts = each.getJsonArray("options").getValuesAs(JsonObject.class).stream()
                    .map(option -> option.getString("text"))
                    .toList();
            rightFirst += texts.indexOf("Yes") == 0 ? 1 : 0;
        }
        assertThat(rightFirst)
                .as("how often of 30 the right one of three comes first")
                .isBetween(2, 24);
        assertThat(wire.stream().flatMap(each -> keys(each).stream()).distinct())
                .hasSize(90);
    }

    @Test
    void what_is_taken_along_tells_no_more() {
        var trail = Ids.next();
        AccountsFixture.update(
                "INSERT INTO trails.trail (id, name_es, about_es, version) VALUES (?, 'Ruta', 'Larga.', 1)", trail);
        AccountsFixture.update("INSERT INTO trails.trail_stop VALUES (?, 0, ?)", trail, spot.id());
        var answered = TrailsFixture.question(spot.id(), "EASY");
        answerRight(player, spot.id(), answered);

        var pack = player.client().get("/api/trails/trails/" + trail + "/pack").json();

        assertThat(pack.getJsonArray("places").getJsonObject(0).getString("story"))
                .isEqualTo("A story.");
        var questions = pack.getJsonArray("questions").getValuesAs(JsonObject.class);
        assertThat(questions).hasSize(2);
        for (var each : questions) {
            assertThat(each.containsKey("answer"))
                    .isEqualTo(each.getString("id").equals(answered.toString()));
        }
    }

    @Test
    void the_order_stays_for_an_attempt_and_every_player_has_keys_of_their_own() {
        var another = TrailsFixture.player();

        assertThat(keys(seen(player, spot.id(), question))).isEqualTo(keys(seen(player, spot.id(), question)));
        assertThat(keys(seen(another, spot.id(), question)))
                .doesNotContainAnyElementsOf(keys(seen(player, spot.id(), question)));
    }

    @Test
    void an_answer_says_the_order_of_the_next_attempt() {
        for (var answer : List.of(answer("No"), practise("Yes"), practise("Yes"))) {
            assertThat(answer.json().getJsonArray("nextOptions")).hasSize(3);
        }
        var last = practise("Maybe").json().getJsonArray("nextOptions").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();

        assertThat(last).isEqualTo(keys(seen(player, spot.id(), question)));
        assertThat(told()).doesNotContainKey("nextOptions");
    }

    @Test
    void two_first_answers_at_once_score_once() {
        var body = option(player, spot.id(), question, "Yes");

        var answers = Race.atOnce(List.of(
                () -> player.client()
                        .post(ANSWERS, answering(question, spot.id(), body).build()),
                () -> player.client()
                        .post(ANSWERS, answering(question, spot.id(), body).build())));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        assertThat(answers).extracting(Answer::problem).contains("already-answered");
        assertThat(points(player)).isEqualTo(250);
    }

    @Test
    void no_points_are_lost_when_answers_to_many_questions_arrive_together() {
        var calls = new ArrayList<Callable<Answer>>();
        for (var i = 0; i < 12; i++) {
            var each = TrailsFixture.question(spot.id(), "EASY");
            var key = option(player, spot.id(), each, "Yes");
            calls.add(() -> player.client()
                    .post(ANSWERS, answering(each, spot.id(), key).build()));
        }

        assertThat(Race.atOnce(calls)).extracting(Answer::status).containsOnly(201);

        assertThat(points(player)).isEqualTo(50 + 12 * 100);
    }

    @Test
    void an_answer_sent_twice_counts_once_and_is_answered_the_same() {
        var body = answering(question, spot.id(), option(player, spot.id(), question, "Yes"))
                .build();

        var first = player.client().post(ANSWERS, body);
        var again = player.client().post(ANSWERS, body);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(points(player)).isEqualTo(250);
    }

    @Test
    void a_second_answer_is_refused_and_practice_scores_nothing() {
        assertThat(practise("Yes").problem()).isEqualTo("not-answered-yet");
        answer("No");

        assertThat(answer("Yes").problem()).isEqualTo("already-answered");
        var practice = practise("Yes");

        assertThat(practice.status()).as(practice.text()).isEqualTo(201);
        assertThat(practice.json().getBoolean("right")).isTrue();
        assertThat(practice.json().getBoolean("practice")).isTrue();
        assertThat(practice.json().getInt("points")).isZero();
        assertThat(points(player)).isEqualTo(50);
        assertThat(player.client().get("/api/trails/player/statistics").json().getInt("practised"))
                .isEqualTo(1);
    }

    @Test
    void practice_sent_twice_counts_once() {
        answer("No");
        var body = answering(question, spot.id(), option(player, spot.id(), question, "Yes"))
                .add("practice", true)
                .build();

        assertThat(player.client().post(ANSWERS, body).status()).isEqualTo(201);
        assertThat(player.client().post(ANSWERS, body).status()).isEqualTo(200);
    }

    @Test
    void an_answer_elsewhere_or_to_nothing_is_refused() {
        var elsewhere = TrailsFixture.place();
        visit(player, elsewhere);
        var key = option(player, spot.id(), question, "Yes");

        assertThat(player.client()
                        .post(ANSWERS, answering(question, elsewhere.id(), key).build())
                        .problem())
                .isEqualTo("question-of-other-place");
        assertThat(player.client()
                        .post(
                                ANSWERS,
                                answering(question, spot.id(), "no-such-key").build())
                        .problem())
                .isEqualTo("option-unknown");
        assertThat(player.client()
                        .post(ANSWERS, answering(Ids.next(), spot.id(), key).build())
                        .problem())
                .isEqualTo("not-found");
        assertThat(AccountsFixture.find("SELECT count(*) FROM trails.attempt WHERE player = ?", player.id()))
                .isEqualTo("0");
    }

    @Test
    void another_players_key_is_none() {
        var another = TrailsFixture.player();

        assertThat(player.client()
                        .post(
                                ANSWERS,
                                answering(question, spot.id(), option(another, spot.id(), question, "Yes"))
                                        .build())
                        .problem())
                .isEqualTo("option-unknown");
    }

    @Test
    void who_has_not_been_there_does_not_answer() {
        var another = TrailsFixture.player();

        assertThat(another.client()
                        .post(
                                ANSWERS,
                                answering(question, spot.id(), option(another, spot.id(), question, "Yes"))
                                        .build())
                        .problem())
                .isEqualTo("place-not-visited");
    }

    @Test
    void who_was_there_may_answer_though_the_place_was_retired_since() {
        var right = option(player, spot.id(), question, "Yes");
        AccountsFixture.update("UPDATE trails.place SET retired_at = now() WHERE id = ?", spot.id());

        assertThat(player.client()
                        .get("/api/trails/places/" + spot.id() + "/questions")
                        .problem())
                .isEqualTo("not-found");
        assertThat(player.client()
                        .post(ANSWERS, answering(question, spot.id(), right).build())
                        .status())
                .isEqualTo(201);
        assertThat(points(player)).isEqualTo(250);
    }

    @Test
    void a_question_is_told_in_the_language_it_has() {
        var english = player.client().with("Accept-Language", "en");
        var text = english.get("/api/trails/places/" + spot.id() + "/questions")
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(text.getString("text")).isEqualTo("Is it so?");

        AccountsFixture.update(
                "UPDATE trails.question SET text_en = NULL, right_en = NULL, wrong1_en = NULL, wrong2_en = NULL,"
                        + " explanation_en = NULL WHERE id = ?",
                question);
        var spanish = english.get("/api/trails/places/" + spot.id() + "/questions")
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(spanish.getString("text")).isEqualTo("¿Es así?");
        assertThat(spanish.getString("language")).isEqualTo("es");
    }

    @Test
    void general_questions_are_answered_anywhere() {
        var id = TrailsFixture.question(null, "EASY");
        var asked = Json.createValue(id.toString());

        var open = player.client()
                .get("/api/trails/general-questions?open=true&limit=100&after=" + before(id))
                .json();
        var found = open.getJsonArray("items").getValuesAs(JsonObject.class).get(0);
        assertThat(found.get("id")).isEqualTo(asked);
        var right = found.getJsonArray("options").getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("text").equals("Yes"))
                .findFirst()
                .orElseThrow();
        var body = Json.createObjectBuilder()
                .add("key", UUID.randomUUID().toString())
                .add("question", asked)
                .add("option", right.getString("key"))
                .build();

        assertThat(player.client().post(ANSWERS, body).status()).isEqualTo(201);
        assertThat(points(player)).isEqualTo(150);
        AccountsFixture.update("UPDATE trails.question SET retired_at = now() WHERE id = ?", id);
    }

    private static UUID before(UUID id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() - 1);
    }

    @Test
    void statistics_tell_what_was_done() {
        assertThat(statistics().getJsonObject("hits").getString("text")).isEqualTo("-");
        assertThat(statistics().getJsonObject("hits")).doesNotContainKey("percent");
        answer("No");
        answerRight(player, spot.id(), TrailsFixture.question(spot.id(), "EASY"));
        answerRight(player, spot.id(), TrailsFixture.question(spot.id(), "EASY"));

        var statistics = statistics();

        assertThat(statistics.getInt("points")).isEqualTo(250);
        assertThat(statistics.getInt("placesVisited")).isEqualTo(1);
        assertThat(statistics.getJsonObject("hits").getInt("percent")).isEqualTo(67);
        assertThat(statistics.getInt("streak")).isEqualTo(2);
        assertThat(statistics.getJsonArray("categories")).hasSize(1);
        assertThat(statistics.getJsonArray("days").getJsonObject(0).getInt("points"))
                .isEqualTo(250);
    }

    private JsonObject statistics() {
        return player.client().get("/api/trails/player/statistics").json();
    }
}
