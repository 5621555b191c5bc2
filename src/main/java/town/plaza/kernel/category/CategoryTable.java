package town.plaza.kernel.category;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.problem.Problem;

/**
 * The categories in one table with the columns {@code slug}, {@code name_es} and {@code name_en}. A slug is part of what
 * is filed under it, so it never changes; names may. What writes belongs into the caller's transaction.
 */
public final class CategoryTable {

    private static final int MOST = 200;

    private final Jdbi jdbi;
    private final String table;

    /** @param table with its schema, such as {@code board.category}; never from outside */
    public CategoryTable(Jdbi jdbi, String table) {
        this.jdbi = jdbi;
        this.table = table;
    }

    /** In alphabetical order. */
    public List<CategoryView> all() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT slug, name_es, name_en FROM " + table + " ORDER BY slug LIMIT :most")
                .bind("most", MOST)
                .map((row, context) -> new CategoryView(
                        row.getString("slug"), new Names(row.getString("name_es"), row.getString("name_en"))))
                .list());
    }

    public Optional<CategoryView> find(String slug) {
        return all().stream().filter(category -> category.slug().equals(slug)).findFirst();
    }

    public CategoryView add(CategoryDraft draft) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO " + table + " (slug, name_es, name_en) VALUES (:slug, :es, :en)")
                .bind("slug", draft.slug())
                .bind("es", draft.names().es())
                .bind("en", draft.names().en())
                .execute());
        return new CategoryView(draft.slug(), draft.names());
    }

    public CategoryView rename(String slug, Names names) {
        changed(jdbi.withHandle(handle -> handle.createUpdate(
                        "UPDATE " + table + " SET name_es = :es, name_en = :en WHERE slug = :slug")
                .bind("slug", slug)
                .bind("es", names.es())
                .bind("en", names.en())
                .execute()));
        return new CategoryView(slug, names);
    }

    /** The foreign keys of what is filed under it refuse, each in its own way. */
    public void remove(String slug) {
        changed(jdbi.withHandle(handle -> handle.createUpdate("DELETE FROM " + table + " WHERE slug = :slug")
                .bind("slug", slug)
                .execute()));
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw Problem.notFound();
        }
    }
}
