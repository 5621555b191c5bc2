package town.plaza.trails.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.problem.Violation;
import town.plaza.kernel.text.Language;
import town.plaza.trails.entity.Difficulty;
import town.plaza.trails.entity.Question;

/**
 * A question as a file says it, before anybody has looked whether it is one.
 *
 * @param es and {@code en}: null where the file says nothing in that language
 */
record RawQuestion(String category, String difficulty, Wording es, Wording en) {

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_OPTION = 200;
    private static final int LONGEST_EXPLANATION = 2000;

    /** Each part may be null, and so may each of the wrong answers. */
    record Wording(String text, String right, List<String> wrong, String explanation) {}

    enum Part {
        CATEGORY,
        DIFFICULTY,
        TEXT,
        RIGHT,
        WRONG,
        EXPLANATION
    }

    /** What a part is called in the file, so that people find it there. */
    interface Names {

        /** @param language null for what is said once; {@code index} of a wrong answer, -1 for all of them */
        String of(Part part, Language language, int index);
    }

    /**
     * @param categories slugs by what a file may call them, in lower case
     * @param otherwise the slug for what is called none of these; null where there is none
     * @throws Problem {@code invalid-values} with everything that is wrong, {@code options-same}, {@code languages-differ}
     */
    QuestionDraft checked(Map<String, String> categories, String otherwise, UUID place, Names names) {
        var wrong = new ArrayList<Violation>();
        var slug = category == null ? otherwise : categories.getOrDefault(category.toLowerCase(Locale.ROOT), otherwise);
        if (slug == null) {
            add(wrong, names.of(Part.CATEGORY, null, 0), "trails.category.unknown");
        }
        var level = level();
        if (level == null) {
            add(wrong, names.of(Part.DIFFICULTY, null, 0), "trails.question.difficulty");
        }
        if (es == null && en == null) {
            add(wrong, names.of(Part.TEXT, Language.ES, 0), "trails.question.text.missing");
        }
        var draft = new QuestionDraft(
                place, slug, level, checked(es, Language.ES, names, wrong), checked(en, Language.EN, names, wrong));
        if (!wrong.isEmpty()) {
            throw new Problem(ProblemType.INVALID_VALUES, wrong);
        }
        // the entity has the last word, as for what is typed
        QuestionEditing.write(new Question(new UUID(0, 0)), draft);
        return draft;
    }

    private Difficulty level() {
        try {
            return difficulty == null ? null : Difficulty.valueOf(difficulty.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private static QuestionWording checked(Wording said, Language language, Names names, List<Violation> faults) {
        if (said == null) {
            return null;
        }
        required(said.text(), LONGEST_TEXT, names.of(Part.TEXT, language, 0), "trails.question.text.missing", faults);
        required(
                said.right(),
                LONGEST_OPTION,
                names.of(Part.RIGHT, language, 0),
                "trails.question.right.missing",
                faults);
        if (said.wrong().isEmpty()) {
            add(faults, names.of(Part.WRONG, language, -1), "trails.question.wrong.missing");
        } else if (said.wrong().size() > Question.MOST_WRONG) {
            add(faults, names.of(Part.WRONG, language, -1), "trails.question.wrong.many");
        }
        for (var i = 0; i < said.wrong().size(); i++) {
            required(
                    said.wrong().get(i),
                    LONGEST_OPTION,
                    names.of(Part.WRONG, language, i),
                    "trails.question.wrong.missing",
                    faults);
        }
        if (said.explanation() != null && said.explanation().length() > LONGEST_EXPLANATION) {
            add(faults, names.of(Part.EXPLANATION, language, 0), "trails.too-long");
        }
        return new QuestionWording(said.text(), said.right(), said.wrong(), said.explanation());
    }

    private static void required(String text, int longest, String field, String missing, List<Violation> faults) {
        if (text == null || text.isBlank()) {
            add(faults, field, missing);
        } else if (text.length() > longest) {
            add(faults, field, "trails.too-long");
        }
    }

    private static void add(List<Violation> faults, String field, String key) {
        faults.add(new Violation(field, "body", key));
    }
}
