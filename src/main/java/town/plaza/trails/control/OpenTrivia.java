package town.plaza.trails.control;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.owasp.encoder.Encode;
import org.owasp.html.Encoding;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.text.Language;

/**
 * The format of Open Trivia DB: {@code {"results": [{"category", "type", "difficulty", "question", "correct_answer",
 * "incorrect_answers"}]}}, or the array alone. Its texts are HTML without tags, so entities are decoded when they come in,
 * exactly once, and written when they go out; what is in between is plain text.
 */
final class OpenTrivia {

    private static final String QUESTION = "question";
    private static final String RIGHT = "correct_answer";
    private static final String WRONG = "incorrect_answers";
    private static final String CATEGORY = "category";
    private static final String DIFFICULTY = "difficulty";

    private OpenTrivia() {}

    /** What the parts are called there. */
    static final class Naming implements RawQuestion.Names {
        @Override
        public String of(RawQuestion.Part part, Language language, int index) {
            return switch (part) {
                case CATEGORY -> CATEGORY;
                case DIFFICULTY -> DIFFICULTY;
                case TEXT -> QUESTION;
                case RIGHT -> RIGHT;
                case WRONG -> index < 0 ? WRONG : WRONG + "[" + (index + 1) + "]";
                case EXPLANATION -> "explanation";
            };
        }
    }

    /** @throws Problem {@code malformed-json}, {@code not-open-trivia}, {@code too-many-questions}, {@code bad-encoding} */
    static List<RawQuestion> read(InputStream file, Language language, int most) {
        var questions = new ArrayList<RawQuestion>();
        for (var each : results(file)) {
            if (questions.size() == most) {
                throw new Problem(ProblemType.TOO_MANY_QUESTIONS, most);
            }
            var object = each instanceof JsonObject question ? question : JsonValue.EMPTY_JSON_OBJECT;
            var wording = new RawQuestion.Wording(
                    text(object.get(QUESTION)),
                    text(object.get(RIGHT)),
                    object.get(WRONG) instanceof JsonArray wrong
                            ? wrong.stream().map(OpenTrivia::text).toList()
                            : List.of(),
                    null);
            questions.add(new RawQuestion(
                    text(object.get(CATEGORY)),
                    text(object.get(DIFFICULTY)),
                    language == Language.ES ? wording : null,
                    language == Language.EN ? wording : null));
        }
        return questions;
    }

    private static JsonArray results(InputStream file) {
        JsonStructure content;
        var text = utf8(file);
        try (var reader = Json.createReader(new StringReader(text))) {
            content = reader.read();
        } catch (RuntimeException broken) {
            // the parser says by one of no class of its own that things are too deep within each other
            throw new Problem(ProblemType.MALFORMED_JSON);
        }
        if (content instanceof JsonArray array) {
            return array;
        }
        if (content.asJsonObject().get("results") instanceof JsonArray results) {
            return results;
        }
        throw new Problem(ProblemType.NOT_OPEN_TRIVIA);
    }

    private static String utf8(InputStream file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.readAllBytes()))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException crooked) {
            throw new Problem(ProblemType.BAD_ENCODING);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String text(JsonValue value) {
        if (!(value instanceof JsonString text)) {
            return null;
        }
        var decoded = Encoding.decodeHtml(text.getString(), false).strip();
        return decoded.isEmpty() ? null : decoded;
    }

    /**
     * Those that are written in the language.
     *
     * @param categories what each slug is called
     */
    static String write(List<QuestionEdit> questions, Language language, Map<String, String> categories) {
        var results = Json.createArrayBuilder();
        for (var each : questions) {
            var wording = language == Language.ES ? each.es() : each.en();
            if (wording != null) {
                results.add(write(each, wording, categories.getOrDefault(each.category(), each.category())));
            }
        }
        return Json.createObjectBuilder()
                .add("response_code", 0)
                .add("results", results)
                .build()
                .toString();
    }

    private static JsonObjectBuilder write(QuestionEdit question, QuestionWording wording, String category) {
        var wrong = Json.createArrayBuilder();
        wording.wrong().forEach(each -> wrong.add(Encode.forHtml(each)));
        return Json.createObjectBuilder()
                .add("type", wording.wrong().size() == 1 ? "boolean" : "multiple")
                .add(DIFFICULTY, question.difficulty().name().toLowerCase(Locale.ROOT))
                .add(CATEGORY, Encode.forHtml(category))
                .add(QUESTION, Encode.forHtml(wording.text()))
                .add(RIGHT, Encode.forHtml(wording.right()))
                .add(WRONG, wrong);
    }
}
