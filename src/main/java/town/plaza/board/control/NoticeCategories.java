package town.plaza.board.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.category.Categories;

/** What notices are filed under. One with notices or drafts cannot be removed ({@code category-in-use}). */
@ApplicationScoped
public class NoticeCategories extends Categories {

    protected NoticeCategories() {}

    @Inject
    public NoticeCategories(Jdbi jdbi) {
        super(jdbi, "board.category");
    }
}
