package town.plaza.trails.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import town.plaza.kernel.text.Language;

/** Questions into files that can be brought along again. */
@ApplicationScoped
public class QuestionsExport {

    private static final int MOST = 10_000;

    @Inject
    QuestionEditing questions;

    @Inject
    QuestionCategories categories;

    /** Both languages, with explanations. */
    public String csv(QuestionEditing.Filter filter) {
        return QuestionsCsv.write(questions.asked(filter, Language.ES, MOST));
    }

    /** One language, for programs that know Open Trivia DB; it has no place for explanations. */
    public String openTrivia(QuestionEditing.Filter filter, Language language) {
        var names = categories.all().stream()
                .collect(Collectors.toMap(
                        each -> each.slug(),
                        each -> language == Language.ES
                                ? each.names().es()
                                : each.names().en()));
        return OpenTrivia.write(questions.asked(filter, language, MOST), language, names);
    }
}
