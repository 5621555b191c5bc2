package town.plaza.trails.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.category.Categories;

/** What questions are filed under. One with questions cannot be removed ({@code question-category-in-use}). */
@ApplicationScoped
public class QuestionCategories extends Categories {

    protected QuestionCategories() {}

    @Inject
    public QuestionCategories(Jdbi jdbi) {
        super(jdbi, "trails.category");
    }
}
