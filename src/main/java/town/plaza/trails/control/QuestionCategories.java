package town.plaza.trails.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.category.CategoryDraft;
import town.plaza.kernel.category.CategoryTable;
import town.plaza.kernel.category.CategoryView;
import town.plaza.kernel.category.Names;

/** What questions are filed under. */
@ApplicationScoped
public class QuestionCategories {

    private CategoryTable table;

    protected QuestionCategories() {}

    @Inject
    public QuestionCategories(Jdbi jdbi) {
        table = new CategoryTable(jdbi, "trails.category");
    }

    public List<CategoryView> all() {
        return table.all();
    }

    public Optional<CategoryView> find(String slug) {
        return table.find(slug);
    }

    @Transactional
    public CategoryView add(CategoryDraft draft) {
        return table.add(draft);
    }

    @Transactional
    public CategoryView rename(String slug, Names names) {
        return table.rename(slug, names);
    }

    /** @throws town.plaza.kernel.problem.Problem {@code question-category-in-use} */
    @Transactional
    public void remove(String slug) {
        table.remove(slug);
    }
}
