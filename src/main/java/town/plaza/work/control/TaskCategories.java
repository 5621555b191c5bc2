package town.plaza.work.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.category.Categories;
import town.plaza.kernel.category.CategoryDraft;
import town.plaza.kernel.notification.Notification;
import town.plaza.kernel.notification.Notifications;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.persistence.Ids;
import town.plaza.kernel.persistence.Rows;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.work.Work;

/**
 * The tasks that there are: kept by the administrator, who also answers what anybody suggests. One with offers cannot be
 * removed ({@code task-category-in-use}).
 */
@ApplicationScoped
public class TaskCategories extends Categories {

    private Jdbi jdbi;
    private Clock clock;
    private Notifications notifications;

    protected TaskCategories() {}

    @Inject
    public TaskCategories(Jdbi jdbi, Clock clock, Notifications notifications) {
        super(jdbi, "work.task_category");
        this.jdbi = jdbi;
        this.clock = clock;
        this.notifications = notifications;
    }

    /** @throws Problem {@code invalid-values} where {@code field} names a category that there is not */
    void require(String slug, String field) {
        if (find(slug).isEmpty()) {
            throw Problem.invalid(field, "work.category.unknown");
        }
    }

    /** @throws Problem {@code already-suggested} where the same waits for an answer */
    @Transactional
    public SuggestionView suggest(Suggestion suggestion, UUID by) {
        var id = Ids.next();
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        INSERT INTO work.category_suggestion (id, name, reason, suggested_by, suggested_at, state)
                        VALUES (:id, :name, :reason, :by, :now, 'PENDING')""")
                .bind("id", id)
                .bind("name", suggestion.name().strip())
                .bind("reason", suggestion.reason())
                .bind("by", by)
                .bind("now", clock.instant())
                .execute());
        return suggestion(id);
    }

    /** What waits for an answer, the oldest first. */
    public Page<SuggestionView> waiting(PageRequest page) {
        return list("state = 'PENDING'", null, page);
    }

    /** What somebody suggested, the oldest first, with the answers. */
    public Page<SuggestionView> suggestedBy(UUID account, PageRequest page) {
        return list("suggested_by = :account", account, page);
    }

    private Page<SuggestionView> list(String condition, UUID account, PageRequest page) {
        var rows = jdbi.withHandle(handle -> {
            var query = handle.createQuery("SELECT * FROM work.category_suggestion WHERE " + condition
                            + " AND (CAST(:after AS uuid) IS NULL OR id > :after) ORDER BY id LIMIT :limit")
                    .bind("after", page.afterId().orElse(null))
                    .bind("limit", page.fetch());
            if (account != null) {
                query.bind("account", account);
            }
            return query.map((row, context) -> view(row)).list();
        });
        return Page.of(rows, page.limit(), row -> row.id().toString());
    }

    /** Makes a category of it. */
    @Transactional
    public SuggestionView accept(UUID id, CategoryDraft draft) {
        lockPending(id);
        add(draft);
        return answer(id, "ACCEPTED", draft.slug(), null);
    }

    @Transactional
    public SuggestionView decline(UUID id, Declining declining) {
        lockPending(id);
        return answer(id, "DECLINED", null, declining == null ? null : declining.answer());
    }

    private void lockPending(UUID id) {
        var state = jdbi.withHandle(handle -> handle.createQuery(
                                "SELECT state FROM work.category_suggestion WHERE id = :id FOR UPDATE")
                        .bind("id", id)
                        .mapTo(String.class)
                        .findOne())
                .orElseThrow(Problem::notFound);
        if (!"PENDING".equals(state)) {
            throw new Problem(ProblemType.SUGGESTION_ANSWERED);
        }
    }

    /** Whoever suggested it is told, unless the account is gone. */
    private SuggestionView answer(UUID id, String state, String category, String answer) {
        var told = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        UPDATE work.category_suggestion
                        SET state = :state, category = :category, answer = :answer, answered_at = :now
                        WHERE id = :id RETURNING suggested_by, name""")
                .bind("id", id)
                .bind("state", state)
                .bind("category", category)
                .bind("answer", answer)
                .bind("now", clock.instant())
                .map((row, context) -> news(row, state))
                .one());
        notifications.tell(told);
        return suggestion(id);
    }

    private static List<Notification> news(ResultSet row, String state) throws SQLException {
        var by = row.getObject("suggested_by", UUID.class);
        if (by == null) {
            return List.of();
        }
        var kind = Work.NAME + ".suggestion-" + state.toLowerCase(Locale.ROOT);
        return List.of(new Notification(by, kind, List.of(row.getString("name")), "/work/profile.html"));
    }

    private SuggestionView suggestion(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM work.category_suggestion WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> view(row))
                .one());
    }

    private static SuggestionView view(ResultSet row) throws SQLException {
        return new SuggestionView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("reason"),
                Rows.instant(row, "suggested_at"),
                row.getString("state"),
                row.getString("category"),
                row.getString("answer"));
    }
}
