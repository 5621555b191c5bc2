package town.plaza.kernel.category;

import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.web.ETags;

/**
 * What a service files its things under, in a table with the columns {@code slug}, {@code name_es}, {@code name_en} and
 * {@code version}. A slug is part of what is filed under it, so it never changes; names may.
 */
public abstract class Categories {

    private static final int MOST = 200;

    private Jdbi jdbi;
    private String table;

    /** For the container's proxy. */
    protected Categories() {}

    /** @param table with its schema, such as {@code board.category}; never from outside */
    protected Categories(Jdbi jdbi, String table) {
        this.jdbi = jdbi;
        this.table = table;
    }

    /** In alphabetical order. */
    public List<Category> all() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT slug, name_es, name_en, version FROM " + table + " ORDER BY slug LIMIT :most")
                .bind("most", MOST)
                .map((row, context) -> new Category(
                        row.getString("slug"),
                        new Names(row.getString("name_es"), row.getString("name_en")),
                        row.getInt("version")))
                .list());
    }

    public Optional<CategoryView> find(String slug) {
        return all().stream()
                .filter(category -> category.slug().equals(slug))
                .map(Category::view)
                .findFirst();
    }

    @Transactional
    public Category add(CategoryDraft draft) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO " + table + " (slug, name_es, name_en) VALUES (:slug, :es, :en)")
                .bind("slug", draft.slug())
                .bind("es", draft.names().es())
                .bind("en", draft.names().en())
                .execute());
        return new Category(draft.slug(), draft.names(), 0);
    }

    /** @throws Problem {@code stale} where {@code ifMatch} names another version */
    @Transactional
    public Category rename(String slug, Names names, String ifMatch) {
        var version = jdbi.withHandle(handle -> handle.createQuery(
                                "SELECT version FROM " + table + " WHERE slug = :slug FOR NO KEY UPDATE")
                        .bind("slug", slug)
                        .mapTo(Integer.class)
                        .findOne())
                .orElseThrow(Problem::notFound);
        ETags.require(ifMatch, version);
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE " + table
                        + " SET name_es = :es, name_en = :en, version = version + 1 WHERE slug = :slug")
                .bind("slug", slug)
                .bind("es", names.es())
                .bind("en", names.en())
                .execute());
        return new Category(slug, names, version + 1);
    }

    /** @throws Problem where something is filed under it: its foreign key refuses, and each has a problem of its own */
    @Transactional
    public void remove(String slug) {
        var removed = jdbi.withHandle(handle -> handle.createUpdate("DELETE FROM " + table + " WHERE slug = :slug")
                .bind("slug", slug)
                .execute());
        if (removed == 0) {
            throw Problem.notFound();
        }
    }
}
