package town.plaza.board.control;

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
import town.plaza.kernel.problem.Problem;

/** What notices are filed under. */
@ApplicationScoped
public class Categories {

    private CategoryTable table;

    protected Categories() {}

    @Inject
    public Categories(Jdbi jdbi) {
        table = new CategoryTable(jdbi, "board.category");
    }

    /** In alphabetical order. */
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

    /** @throws Problem {@code category-in-use} where notices or drafts are filed under it */
    @Transactional
    public void remove(String slug) {
        table.remove(slug);
    }
}
