package town.plaza.board.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.problem.Problem;

/** What notices are filed under. A slug is part of what a notice says, so it never changes; its names may. */
@ApplicationScoped
public class Categories {

    private static final int MOST = 200;

    @Inject
    Jdbi jdbi;

    /** In alphabetical order. */
    public List<CategoryView> all() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT slug, name_es, name_en FROM board.category ORDER BY slug LIMIT :most")
                .bind("most", MOST)
                .map((row, context) -> new CategoryView(
                        row.getString("slug"), new Names(row.getString("name_es"), row.getString("name_en"))))
                .list());
    }

    public Optional<CategoryView> find(String slug) {
        return all().stream().filter(category -> category.slug().equals(slug)).findFirst();
    }

    @Transactional
    public CategoryView add(CategoryDraft draft) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO board.category (slug, name_es, name_en) VALUES (:slug, :es, :en)")
                .bind("slug", draft.slug())
                .bind("es", draft.names().es())
                .bind("en", draft.names().en())
                .execute());
        return new CategoryView(draft.slug(), draft.names());
    }

    @Transactional
    public CategoryView rename(String slug, Names names) {
        changed(jdbi.withHandle(handle -> handle.createUpdate(
                        "UPDATE board.category SET name_es = :es, name_en = :en WHERE slug = :slug")
                .bind("slug", slug)
                .bind("es", names.es())
                .bind("en", names.en())
                .execute()));
        return new CategoryView(slug, names);
    }

    /** @throws Problem {@code category-in-use} where notices or drafts are filed under it */
    @Transactional
    public void remove(String slug) {
        changed(jdbi.withHandle(handle -> handle.createUpdate("DELETE FROM board.category WHERE slug = :slug")
                .bind("slug", slug)
                .execute()));
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw Problem.notFound();
        }
    }
}
