package town.plaza.trails.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.trails.EditorFixture.PLACES;
import static town.plaza.trails.EditorFixture.QUESTIONS;
import static town.plaza.trails.EditorFixture.fieldOf;
import static town.plaza.trails.EditorFixture.id;
import static town.plaza.trails.EditorFixture.newName;
import static town.plaza.trails.EditorFixture.place;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient.Answer;
import town.plaza.server.Race;
import town.plaza.trails.EditorFixture;
import town.plaza.trails.TrailsFixture;

/** Questions come in from files and go out into files, each as it was meant, and the wrong ones by their number. */
@OnPlaza
class QuestionFilesIT {

    private static final String FILES = "/api/trails/editor/question-files/";

    private final EditorFixture editor = new EditorFixture();
    private final String place = id(editor.add(PLACES, place(newName())));

    private Answer send(String format, String type, String query, byte[] body) {
        return editor.client()
                .with("Content-Type", type)
                .send("POST", FILES + format + "?place=" + place + query, BodyPublishers.ofByteArray(body));
    }

    private Answer openTrivia(String query, String json) {
        return send("open-trivia", "application/json", query, json.getBytes(StandardCharsets.UTF_8));
    }

    private Answer csv(String query, String csv) {
        return send("csv", "text/csv", query, csv.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonObject trivia(String text, String right, String... wrong) {
        return Json.createObjectBuilder()
                .add("type", "multiple")
                .add("difficulty", "easy")
                .add("category", "History")
                .add("question", text)
                .add("correct_answer", right)
                .add("incorrect_answers", EditorFixture.list(wrong))
                .build();
    }

    private static String results(JsonObject... questions) {
        var list = Json.createArrayBuilder();
        for (var each : questions) {
            list.add(each);
        }
        return Json.createObjectBuilder()
                .add("response_code", 0)
                .add("results", list)
                .build()
                .toString();
    }

    private List<JsonObject> questions() {
        return editor.client()
                .get(QUESTIONS + "?limit=100&place=" + place)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    private static List<String> faults(Answer answer) {
        return answer.json().getJsonArray("faults").getValuesAs(JsonObject.class).stream()
                .map(each ->
                        each.getInt("line") + " " + each.getString("field", "-") + ": " + each.getString("message"))
                .toList();
    }

    @Test
    void entities_are_decoded_once_and_only_once() {
        var outcome = openTrivia(
                "&language=en&mode=all",
                results(trivia(
                        "What does &quot;&amp;amp;&quot; stand for in Beyonc&eacute;&#039;s HTML?",
                        "&amp;",
                        "&lt;b&gt;",
                        "AT&amp;T",
                        "&rsquo;")));

        assertThat(outcome.status()).as(outcome.text()).isEqualTo(200);
        assertThat(outcome.json().getInt("good")).isEqualTo(1);
        assertThat(questions()).singleElement().satisfies(question -> {
            var english = question.getJsonObject("en");
            assertThat(english.getString("text")).isEqualTo("What does \"&amp;\" stand for in Beyoncé's HTML?");
            assertThat(english.getString("right")).isEqualTo("&");
            assertThat(english.getJsonArray("wrong").toString()).isEqualTo("[\"<b>\",\"AT&T\",\"’\"]");
            assertThat(question.getString("category")).isEqualTo("history");
            assertThat(question.getString("difficulty")).isEqualTo("EASY");
            assertThat(question.containsKey("es")).isFalse();
        });
    }

    @Test
    void a_place_has_as_many_questions_as_can_be_asked_there() {
        var filled = UUID.fromString(place);
        AccountsFixture.update(
                """
                INSERT INTO trails.question (id, place, category, difficulty, text_es, right_es, wrong1_es, version)
                SELECT uuidv7(), ?, ?, 'EASY', '¿' || n || '?', 'Sí', 'No', 1 FROM generate_series(1, 998) AS n""",
                filled,
                TrailsFixture.category());
        var three = results(trivia("Uno?", "1", "2"), trivia("Dos?", "1", "2"), trivia("Tres?", "1", "2"));
        var two = results(trivia("Uno?", "1", "2"), trivia("Dos?", "1", "2"));

        assertThat(openTrivia("&language=es", three).problem()).isEqualTo("place-full");
        assertThat(openTrivia("&language=es&mode=all", three).problem()).isEqualTo("place-full");
        assertThat(openTrivia("&language=es&mode=all", two).status()).isEqualTo(200);
        var one = Json.createObjectBuilder()
                .add("place", place)
                .add("category", TrailsFixture.category())
                .add("difficulty", "EASY")
                .add("es", EditorFixture.wording("Tres?", "1", "2"))
                .build();
        assertThat(editor.client().post(QUESTIONS, one).problem()).isEqualTo("place-full");

        var player = TrailsFixture.player();
        var asked = player.client().get("/api/trails/places/" + place + "/questions");
        assertThat(asked.json().getJsonArray("items")).hasSize(1000);
        AccountsFixture.update("DELETE FROM trails.question WHERE place = ?", filled);
    }

    @Test
    void what_went_out_comes_in_as_it_was() {
        var text = "¿\"&amp;\" o <b>'ñ'</b>, 1 < 2 & 3?";
        openTrivia("&language=es&mode=all", results(trivia(escaped(text), "S&iacute;", "No", "&amp;lt;")));
        var before = questions().get(0).getJsonObject("es");
        assertThat(before.getString("text")).isEqualTo(text);
        for (var format : List.of("open-trivia", "csv")) {
            var file = editor.client().get(FILES + format + "?language=es&place=" + place);
            assertThat(file.header("Content-Disposition")).startsWith("attachment");
            AccountsFixture.update("DELETE FROM trails.question WHERE place = ?", UUID.fromString(place));

            var outcome = send(
                    format,
                    "csv".equals(format) ? "text/csv" : "application/json",
                    "&language=es&mode=all",
                    file.bytes());
            assertThat(outcome.json().getInt("good")).as(outcome.text()).isEqualTo(1);
            assertThat(questions().get(0).getJsonObject("es")).isEqualTo(before);
        }
    }

    @Test
    void a_formula_goes_out_as_text_and_comes_in_as_it_was() {
        openTrivia("&language=es&mode=all", results(trivia("=HYPERLINK(A1;B1)", "-1,5", "@SUM(A1)", "'+1", "1-1")));
        var query = FILES + "csv?place=" + place;
        var file = editor.client().get(query).bytes();
        assertThat(new String(file, StandardCharsets.UTF_8))
                .contains(",'=HYPERLINK(A1;B1),\"'-1,5\",'@SUM(A1),''+1,1-1,");
        AccountsFixture.update("DELETE FROM trails.question WHERE place = ?", UUID.fromString(place));

        var outcome = send("csv", "text/csv", "&mode=all", file);

        assertThat(outcome.json().getInt("good")).as(outcome.text()).isEqualTo(1);
        assertThat(editor.client().get(query).bytes()).isEqualTo(file);
        assertThat(questions().get(0).getJsonObject("es").getString("right")).isEqualTo("-1,5");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private final String mixed = results(
            trivia("Good?", "Yes", "No"),
            Json.createObjectBuilder(trivia("No right answer?", "x", "No"))
                    .remove("correct_answer")
                    .build(),
            trivia("Twice the same?", "Yes", "No", "Yes"),
            trivia("Too long?", "x".repeat(201), "No"),
            Json.createObjectBuilder(trivia("How hard?", "Yes", "No"))
                    .add("difficulty", "impossible")
                    .build(),
            trivia("No wrong answer?", "Yes"),
            Json.createObjectBuilder(trivia("Filed where?", "Yes", "No"))
                    .add("category", "Entertainment: Cartoons")
                    .build(),
            trivia("Good?", "Of course", "No"),
            trivia("Good too?", "Yes", "No"));

    @Test
    void one_without_a_right_answer_is_named_by_its_number_and_stops_all_that_is_to_come_together() {
        var refused = openTrivia("&language=en&mode=all", mixed);

        assertThat(refused.problem()).isEqualTo("questions-bad");
        assertThat(refused.json().getJsonArray("violations").toString())
                .contains("\"questions[2].correct_answer\"")
                .contains("The right answer is missing");
        assertThat(refused.json().getString("detail")).contains("7").contains("number 2");
        assertThat(questions()).isEmpty();
    }

    @Test
    void or_only_itself_where_the_rest_is_wanted() {
        var outcome = openTrivia("&language=en&mode=good", mixed);

        assertThat(outcome.json().getInt("good")).isEqualTo(2);
        assertThat(outcome.json().getInt("bad")).isEqualTo(7);
        assertThat(faults(outcome))
                .containsExactly(
                        "2 correct_answer: The right answer is missing",
                        "3 -: Two of the answers are the same",
                        "4 correct_answer: The text is too long",
                        "5 difficulty: The difficulty is easy, medium or hard",
                        "6 incorrect_answers: A wrong answer is missing",
                        "7 category: There is no such category",
                        "8 -: That question is there already");
        assertThat(questions()).hasSize(2);
    }

    @Test
    void a_preview_shows_what_would_come_and_takes_nothing() {
        var outcome = openTrivia("&language=en&mode=preview", mixed);

        assertThat(outcome.json().getBoolean("imported")).isFalse();
        assertThat(outcome.json().getInt("good")).isEqualTo(2);
        assertThat(outcome.json()
                        .getJsonArray("questions")
                        .getJsonObject(1)
                        .getJsonObject("en")
                        .getString("text"))
                .isEqualTo("Good too?");
        assertThat(openTrivia("&language=en", mixed).json().getBoolean("imported"))
                .isFalse();
        assertThat(questions()).isEmpty();
    }

    @Test
    void a_category_that_there_is_not_may_be_given_for_all_of_them() {
        var outcome = openTrivia("&language=en&mode=good&category=general", mixed);

        assertThat(faults(outcome)).noneMatch(fault -> fault.startsWith("7"));
        assertThat(questions().stream().map(each -> each.getString("category"))).contains("general", "history");
        assertThat(fieldOf(openTrivia("&category=ninguna", mixed))).isEqualTo("category");
    }

    @Test
    void a_file_that_came_already_brings_nothing_new() {
        var file = results(trivia("Again?", "Yes", "No"));
        openTrivia("&language=en&mode=all", file);

        assertThat(openTrivia("&language=en&mode=all", file).problem()).isEqualTo("questions-bad");
        assertThat(openTrivia("&language=en&mode=good", file).json().getInt("good"))
                .isZero();
        assertThat(questions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_file_that_is_sent_several_times_at_once_comes_in_once(boolean isGeneral) {
        var mark = UUID.randomUUID().toString();
        var file = results(IntStream.range(0, 60)
                .mapToObj(number -> trivia(mark + " " + number + "?", "Yes", "No"))
                .toArray(JsonObject[]::new));
        Callable<Answer> call = () -> editor.client()
                .with("Content-Type", "application/json")
                .send(
                        "POST",
                        FILES + "open-trivia?language=en&mode=good" + (isGeneral ? "" : "&place=" + place),
                        BodyPublishers.ofString(file));

        var answers = Race.atOnce(Collections.nCopies(4, call));

        assertThat(answers.stream().map(each -> each.json().getInt("good"))).containsExactlyInAnyOrder(60, 0, 0, 0);
        var these = " FROM trails.question WHERE text_en LIKE ? || '%'";
        assertThat(AccountsFixture.find("SELECT count(*)" + these, mark)).isEqualTo("60");
        AccountsFixture.update("DELETE" + these, mark);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"results\": [| malformed-json",
                "| malformed-json",
                "{\"questions\": []}| not-open-trivia",
                "{\"results\": {}}| not-open-trivia",
                "17| malformed-json"
            })
    void what_is_no_such_file_is_refused_as_what_it_is(String body, String problem) {
        assertThat(openTrivia("&mode=good", body == null ? "" : body).problem()).isIn(problem, "not-open-trivia");
    }

    @Test
    void things_in_the_list_that_are_no_questions_are_named() {
        assertThat(faults(openTrivia("&language=en&mode=good&category=general", "[1, null, [], {\"question\": 7}]")))
                .anyMatch(fault -> fault.startsWith("1 question"))
                .anyMatch(fault -> fault.startsWith("4 question"));
    }

    @Test
    void a_file_in_another_encoding_is_refused_in_either_format() {
        var latin = "[{\"question\": \"¿Así?\"}]".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(send("open-trivia", "application/json", "&mode=good", latin).problem())
                .isEqualTo("bad-encoding");
        var spreadsheet = "category,difficulty,question_es,right_es,wrong1_es\nhistory,easy,¿Así?,Sí,No\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(send("csv", "text/csv", "&mode=good", spreadsheet).problem()).isEqualTo("bad-encoding");
        assertThat(questions()).isEmpty();
    }

    @Test
    void too_many_questions_are_refused_before_any_is_taken() {
        var many = IntStream.range(0, 5001)
                .mapToObj(each -> "{\"question\":\"" + each + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        assertThat(openTrivia("&mode=good", many).problem()).isEqualTo("too-many-questions");
        assertThat(fieldOf(send("open-trivia", "application/json", "&mode=some", new byte[] {'[', ']'})))
                .isEqualTo("mode");
    }

    @Test
    void a_spreadsheet_brings_both_languages_and_each_bad_line_is_named() {
        var header =
                "category;difficulty;question_es;right_es;wrong1_es;wrong2_es;question_en;right_en;wrong1_en;wrong2_en\n";
        var good = "Historia;hard;¿Quién?;Yo;Tú;Él;Who?;Me;You;Him\n";
        var bad = "historia;easy;¿Sin correcta?;;No;;;;;\nhistory;easy;¿Iguales?;Sí;No;Sí;;;;\n"
                + "history;easy;¿Falta?;Sí;No;Quizá;Missing?;Yes;No;\nhistory;fácil;¿Difícil?;Sí;No;;;;;\n"
                + "history;easy;;;;;;;;\n";

        assertThat(csv("&mode=all", header + good + bad).problem()).isEqualTo("csv-bad-lines");
        assertThat(questions()).isEmpty();
        var outcome = csv("&mode=good", header + good + bad);
        assertThat(outcome.json().getInt("good")).as(outcome.text()).isEqualTo(1);
        assertThat(faults(outcome))
                .containsExactly(
                        "3 right_es: The right answer is missing",
                        "4 -: Two of the answers are the same",
                        "5 -: A text is missing in one of the languages",
                        "6 difficulty: The difficulty is easy, medium or hard",
                        "7 question_es: The question is missing");
        assertThat(questions()).singleElement().satisfies(question -> {
            assertThat(question.getJsonObject("en").getString("right")).isEqualTo("Me");
            assertThat(question.getJsonObject("es").getString("right")).isEqualTo("Yo");
        });
        assertThat(csv("&mode=good", "pregunta\nx\n").problem()).isEqualTo("csv-header");
    }

    @Test
    void a_place_that_there_is_not_takes_no_questions() {
        var answer = editor.client()
                .with("Content-Type", "application/json")
                .send(
                        "POST",
                        FILES + "open-trivia?mode=all&place=" + UUID.randomUUID(),
                        BodyPublishers.ofString(results(trivia("Where?", "Here", "There"))));
        assertThat(fieldOf(answer)).isEqualTo("place");
    }

    @Test
    void files_are_for_those_who_keep_the_questions() {
        assertThat(AccountsFixture.neighbour().client().get(FILES + "csv").problem())
                .isEqualTo("forbidden");
    }
}
