package town.plaza.board.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.board.entity.IdentityNumber;
import town.plaza.board.entity.Notice;
import town.plaza.board.entity.NoticeStatus;
import town.plaza.board.entity.PeriodKind;
import town.plaza.kernel.category.CategoryView;
import town.plaza.kernel.category.Names;
import town.plaza.kernel.ledger.EntryProof;
import town.plaza.kernel.ledger.Ledger;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.persistence.Rows;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/**
 * Reading notices: each answer is one query. A notice whose last day is over reads as expired from that midnight on, even
 * before the background work has written it down.
 */
@ApplicationScoped
public class Notices {

    /** Where the public log keeps what happened to a notice. */
    static final String SUBJECT = "board/notices/";

    private static final String STATUS =
            "CASE WHEN n.status = 'PUBLISHED' AND n.last_day < :today THEN 'EXPIRED' ELSE n.status END AS status";

    private static final String LIST = "SELECT n.id, n.title, n.category, c.name_es, c.name_en, n.published_at,"
            + " n.first_day, n.last_day, " + STATUS
            + ", n.attachment_bytes IS NOT NULL AND n.status <> 'WITHDRAWN' AS has_attachment,"
            + " n.corrects, n.corrected_by, CASE WHEN n.status <> 'WITHDRAWN' THEN n.summary END AS summary"
            + " FROM board.notice n JOIN board.category c ON c.slug = n.category WHERE ";

    /** Corrections form a chain: each notice has one at most. */
    private static final String LAST_CORRECTION = "WITH RECURSIVE chain AS ("
            + " SELECT c.id, c.status, c.corrected_by FROM board.notice c WHERE c.id = n.corrected_by"
            + " UNION SELECT c.id, c.status, c.corrected_by FROM chain JOIN board.notice c ON c.id = chain.corrected_by)"
            + " SELECT id, status FROM chain WHERE corrected_by IS NULL";

    private static final String ONE = "SELECT n.id, " + STATUS + ", n.title, n.body, n.category, c.name_es, c.name_en,"
            + " n.period_days, n.period_kind, n.published_at, n.first_day, n.last_day, n.attachment_name,"
            + " n.attachment_sha256, n.attachment_bytes, n.attachment_readable,"
            + " n.corrects, n.corrected_by, last.id AS correction,"
            + " last.status = 'WITHDRAWN' AS correction_withdrawn, n.withdrawn_at, n.withdrawn_reason, n.sha256,"
            + " n.version, e.kind AS log_kind, l.index AS log_index, e.at AS log_at"
            + " FROM board.notice n JOIN board.category c ON c.slug = n.category"
            + " LEFT JOIN LATERAL (" + LAST_CORRECTION + ") last ON true"
            + " LEFT JOIN kernel.ledger_entry e"
            + " ON n.status <> 'DRAFT' AND e.log = 'notices' AND e.subject = :subject"
            + " LEFT JOIN kernel.ledger_leaf l ON l.entry = e.id"
            + " WHERE n.id = :id AND (n.status <> 'DRAFT' OR :drafts) ORDER BY e.id";

    private Jdbi jdbi;
    private Clock clock;
    private Ledger ledger;

    protected Notices() {}

    @Inject
    public Notices(Jdbi jdbi, Clock clock, Ledger ledger) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.ledger = ledger;
    }

    /** The newest published first. */
    public Page<NoticeSummary> page(NoticeQuery query, PageRequest request) {
        var after = request.afterId();
        var sql = new StringBuilder(LIST);
        sql.append(query.ever() ? "n.status <> 'DRAFT'" : "n.status = 'PUBLISHED' AND n.last_day >= :today");
        query.category().ifPresent(slug -> sql.append(" AND n.category = :category"));
        query.text()
                .ifPresent(text -> sql.append(" AND n.search @@ (websearch_to_tsquery('board.spanish', :text)"
                        + " || websearch_to_tsquery('board.english', :text))"));
        after.ifPresent(id -> sql.append(" AND (n.published_at, n.id) <"
                + " (SELECT a.published_at, a.id FROM board.notice a WHERE a.id = :after)"));
        sql.append(" ORDER BY n.published_at DESC, n.id DESC LIMIT :limit");
        var rows = jdbi.withHandle(handle -> {
            var statement = handle.createQuery(sql.toString())
                    .bind("today", LocalDate.now(clock))
                    .bind("limit", request.fetch());
            query.category().ifPresent(slug -> statement.bind("category", slug));
            query.text().ifPresent(text -> statement.bind("text", text));
            after.ifPresent(id -> statement.bind("after", id));
            return statement.map((row, context) -> summary(row)).list();
        });
        return Page.of(rows, request.limit(), row -> row.id().toString());
    }

    private static NoticeSummary summary(ResultSet row) throws SQLException {
        return new NoticeSummary(
                row.getObject("id", UUID.class),
                row.getString("title"),
                category(row),
                Rows.instant(row, "published_at"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                NoticeStatus.valueOf(row.getString("status")),
                row.getBoolean("has_attachment"),
                row.getObject("corrects", UUID.class),
                row.getObject("corrected_by", UUID.class),
                row.getString("summary"));
    }

    /** @param drafts whether the caller may see drafts */
    public Optional<NoticeView> find(UUID id, boolean drafts) {
        return find(id, drafts, false);
    }

    /** What was published, with the facts of its attachment even where neither is shown any more. */
    NoticeView published(UUID id) {
        return find(id, false, true).orElseThrow(Problem::notFound);
    }

    private Optional<NoticeView> find(UUID id, boolean drafts, boolean hiddenToo) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(ONE)
                    .bind("id", id)
                    .bind("subject", SUBJECT + id)
                    .bind("today", LocalDate.now(clock))
                    .bind("drafts", drafts);
            return Optional.ofNullable(query.scanResultSet((rows, context) -> one(rows.get(), hiddenToo)));
        });
    }

    NoticeView require(UUID id, boolean drafts) {
        return find(id, drafts).orElseThrow(Problem::notFound);
    }

    private static NoticeView one(ResultSet row, boolean hiddenToo) throws SQLException {
        if (!row.next()) {
            return null;
        }
        var status = NoticeStatus.valueOf(row.getString("status"));
        var shown = status != NoticeStatus.WITHDRAWN;
        var log = new ArrayList<LogEntryView>();
        var view = new NoticeView(
                row.getObject("id", UUID.class),
                status,
                row.getString("title"),
                shown ? row.getString("body") : null,
                category(row),
                new Period(row.getInt("period_days"), PeriodKind.valueOf(row.getString("period_kind"))),
                Rows.instant(row, "published_at"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                shown || hiddenToo ? attachment(row) : null,
                row.getObject("corrects", UUID.class),
                row.getObject("corrected_by", UUID.class),
                correction(row),
                Rows.instant(row, "withdrawn_at"),
                row.getString("withdrawn_reason"),
                hex(row.getBytes("sha256")),
                log,
                row.getInt("version"),
                null);
        do {
            if (row.getString("log_kind") != null) {
                log.add(new LogEntryView(
                        row.getString("log_kind"),
                        row.getObject("log_index", Long.class),
                        Rows.instant(row, "log_at")));
            }
        } while (row.next());
        return view;
    }

    private static CategoryView category(ResultSet row) throws SQLException {
        return new CategoryView(
                row.getString("category"), new Names(row.getString("name_es"), row.getString("name_en")));
    }

    private static CorrectionView correction(ResultSet row) throws SQLException {
        var last = row.getObject("correction", UUID.class);
        return last == null ? null : new CorrectionView(last, row.getBoolean("correction_withdrawn"));
    }

    private static AttachmentView attachment(ResultSet row) throws SQLException {
        var name = row.getString("attachment_name");
        return name == null
                ? null
                : new AttachmentView(
                        name,
                        hex(row.getBytes("attachment_sha256")),
                        row.getInt("attachment_bytes"),
                        row.getBoolean("attachment_readable"));
    }

    private static String hex(byte[] bytes) {
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }

    /** The newest drafts first. */
    public Page<DraftSummary> drafts(PageRequest request) {
        var rows = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT n.id, n.title, n.category, c.name_es, c.name_en, n.period_days, n.period_kind,
                            n.attachment_bytes IS NOT NULL AS has_attachment, n.corrects, n.created_at, n.version
                        FROM board.notice n JOIN board.category c ON c.slug = n.category
                        WHERE n.status = 'DRAFT' AND (CAST(:after AS uuid) IS NULL OR n.id < :after)
                        ORDER BY n.id DESC LIMIT :limit""")
                .bind("after", request.afterId().orElse(null))
                .bind("limit", request.fetch())
                .map((row, context) -> new DraftSummary(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        category(row),
                        new Period(row.getInt("period_days"), PeriodKind.valueOf(row.getString("period_kind"))),
                        row.getBoolean("has_attachment"),
                        row.getObject("corrects", UUID.class),
                        Rows.instant(row, "created_at"),
                        row.getInt("version")))
                .list());
        return Page.of(rows, request.limit(), row -> row.id().toString());
    }

    /** Full identity numbers in a notice, the whole of its attachment included. */
    List<IdentityNumber> identityNumbers(Notice notice) {
        var attached =
                jdbi.withHandle(handle -> handle.createQuery("SELECT content FROM board.attachment WHERE notice = :id")
                        .bind("id", notice.id())
                        .mapTo(byte[].class)
                        .findOne());
        return notice.identityNumbers(attached.map(PdfFiles::text).orElse(""));
    }

    /** The PDF of a notice; of a withdrawn one no more. */
    public PdfContent attachment(UUID id, boolean drafts) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                """
                                SELECT n.attachment_name, n.attachment_sha256, a.content
                                FROM board.notice n JOIN board.attachment a ON a.notice = n.id
                                WHERE n.id = :id AND n.status <> 'WITHDRAWN' AND (n.status <> 'DRAFT' OR :drafts)""")
                        .bind("id", id)
                        .bind("drafts", drafts)
                        .map((row, context) -> new PdfContent(
                                row.getString("attachment_name"),
                                hex(row.getBytes("attachment_sha256")),
                                row.getBytes("content")))
                        .findOne())
                .orElseThrow(Problem::notFound);
    }

    /** What proves that the publication is in the public log. */
    public EntryProof proof(UUID id) {
        var entry = jdbi.withHandle(handle -> handle.createQuery(
                                "SELECT log_entry FROM board.notice WHERE id = :id AND status <> 'DRAFT'")
                        .bind("id", id)
                        .mapTo(UUID.class)
                        .findOne())
                .orElseThrow(Problem::notFound);
        return ledger.proof(entry).orElseThrow(() -> new Problem(ProblemType.NOT_YET_IN_LOG));
    }
}
