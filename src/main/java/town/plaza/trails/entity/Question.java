package town.plaza.trails.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import town.plaza.kernel.persistence.NullableIdConverter;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.text.Language;

/** A question with one right answer and one to three wrong ones. One that is retired stays for those who answered it. */
@Entity
@Table(schema = "trails", name = "question")
public class Question extends RetirableContent {

    /** The wrong answers, beside the right one. */
    public static final int MOST_WRONG = 3;

    @Convert(converter = NullableIdConverter.class)
    private UUID place;

    private String category;

    @Enumerated(EnumType.STRING)
    private Difficulty difficulty;

    @Embedded
    @AttributeOverride(name = "es", column = @Column(name = "text_es"))
    @AttributeOverride(name = "en", column = @Column(name = "text_en"))
    private Bilingual text;

    @Embedded
    @AttributeOverride(name = "es", column = @Column(name = "explanation_es"))
    @AttributeOverride(name = "en", column = @Column(name = "explanation_en"))
    private Bilingual explanation;

    @Embedded
    @AttributeOverride(name = "es", column = @Column(name = "right_es"))
    @AttributeOverride(name = "en", column = @Column(name = "right_en"))
    private Bilingual right;

    @Embedded
    @AttributeOverride(name = "es", column = @Column(name = "wrong1_es"))
    @AttributeOverride(name = "en", column = @Column(name = "wrong1_en"))
    private Bilingual wrong1;

    @Embedded
    @AttributeOverride(name = "es", column = @Column(name = "wrong2_es"))
    @AttributeOverride(name = "en", column = @Column(name = "wrong2_en"))
    private Bilingual wrong2;

    @Embedded
    @AttributeOverride(name = "es", column = @Column(name = "wrong3_es"))
    @AttributeOverride(name = "en", column = @Column(name = "wrong3_en"))
    private Bilingual wrong3;

    protected Question() {}

    public Question(UUID id) {
        super(id);
    }

    /** @param newPlace null for a question that belongs to no place */
    public void file(UUID newPlace, String newCategory, Difficulty newDifficulty) {
        place = newPlace;
        category = Objects.requireNonNull(newCategory);
        difficulty = Objects.requireNonNull(newDifficulty);
    }

    /** Null for a question that belongs to no place. */
    public UUID place() {
        return place;
    }

    /**
     * @param newExplanation told with the result; {@link Bilingual#isNothing nothing} where there is none
     * @param newWrong one to {@value #MOST_WRONG}
     * @throws Problem {@code languages-differ} where an option is not in the languages of the text, {@code options-same}
     *     where two options read the same
     */
    public void ask(Bilingual newText, Bilingual newExplanation, Bilingual newRight, List<Bilingual> newWrong) {
        if (newWrong.isEmpty() || newWrong.size() > MOST_WRONG) {
            throw new IllegalArgumentException("a question has one to three wrong answers");
        }
        var options = Stream.concat(Stream.of(newRight), newWrong.stream()).toList();
        if (newText.isNothing() || !options.stream().allMatch(newText::isInTheLanguagesOf)) {
            throw new Problem(ProblemType.LANGUAGES_DIFFER);
        }
        for (var language : Language.values()) {
            if (newExplanation.isIn(language) && !newText.isIn(language)) {
                throw new Problem(ProblemType.LANGUAGES_DIFFER);
            }
            requireDifferent(options, language);
        }
        text = newText;
        explanation = newExplanation;
        right = newRight;
        wrong1 = newWrong.get(0);
        wrong2 = newWrong.size() > 1 ? newWrong.get(1) : new Bilingual(null, null);
        wrong3 = newWrong.size() > 2 ? newWrong.get(2) : new Bilingual(null, null);
    }

    private static void requireDifferent(List<Bilingual> options, Language language) {
        var there = options.stream()
                .map(option -> option.in(language))
                .filter(Objects::nonNull)
                .toList();
        if (new HashSet<>(there).size() < there.size()) {
            throw new Problem(ProblemType.OPTIONS_SAME);
        }
    }
}
