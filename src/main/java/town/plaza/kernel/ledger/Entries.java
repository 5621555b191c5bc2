package town.plaza.kernel.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import town.plaza.kernel.persistence.Rows;

/** Reads what is in the logs. */
@ApplicationScoped
public class Entries {

    /** More than any one thing goes through. */
    static final int OF_ONE_SUBJECT = 200;

    private static final String COLUMNS =
            "leaf.index, entry.kind, entry.subject, entry.at, entry.leaf_hash, entry.body ";

    @Inject
    Jdbi jdbi;

    /** The oldest first, from behind the entry at {@code after}: the order in which a log is read and recomputed. */
    List<EntryView> inOrder(Log log, long after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT " + COLUMNS
                                + """
                        FROM kernel.ledger_leaf leaf JOIN kernel.ledger_entry entry ON entry.id = leaf.entry
                        WHERE leaf.log = :log AND leaf.index > :after ORDER BY leaf.index LIMIT :limit
                        """)
                .bind("log", log.code())
                .bind("after", after)
                .bind("limit", limit)
                .map(Entries::view)
                .list());
    }

    /**
     * The newest first: the order in which a person looks for something.
     *
     * @param before index of the entry before which to go on; null to begin with the newest
     * @param subject and {@code kind} narrow it down where not null
     */
    List<EntryView> newest(Log log, Long before, int limit, String subject, String kind) {
        return jdbi.withHandle(handle -> handle.createQuery(newest(subject != null, kind != null))
                .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .bind("log", log.code())
                .bind("before", before == null ? Long.MAX_VALUE : before)
                .bind("subject", subject)
                .bind("kind", kind)
                .bind("limit", limit)
                .map(Entries::view)
                .list());
    }

    /**
     * Narrowed down, in the order of the entries' ids: the indexes of subject and kind have it, and it differs from that
     * of the leaves by no more than the sequencer's delay.
     */
    static String newest(boolean bySubject, boolean byKind) {
        if (!bySubject && !byKind) {
            return "SELECT " + COLUMNS
                    + """
                    FROM kernel.ledger_leaf leaf JOIN kernel.ledger_entry entry ON entry.id = leaf.entry
                    WHERE leaf.log = :log AND leaf.index < :before ORDER BY leaf.index DESC LIMIT :limit
                    """;
        }
        return "SELECT " + COLUMNS
                + """
                FROM kernel.ledger_entry entry JOIN kernel.ledger_leaf leaf ON leaf.entry = entry.id
                WHERE entry.log = :log AND entry.id < coalesce(
                    (SELECT at.entry FROM kernel.ledger_leaf at WHERE at.log = :log AND at.index = :before),
                    'ffffffff-ffff-ffff-ffff-ffffffffffff')
                """
                + (bySubject ? "AND entry.subject = :subject " : "")
                + (byKind ? "AND entry.kind = :kind " : "")
                + "ORDER BY entry.id DESC LIMIT :limit";
    }

    Optional<EntryView> at(Log log, long index) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT " + COLUMNS
                                + """
                        FROM kernel.ledger_leaf leaf JOIN kernel.ledger_entry entry ON entry.id = leaf.entry
                        WHERE leaf.log = :log AND leaf.index = :index
                        """)
                .bind("log", log.code())
                .bind("index", index)
                .map(Entries::view)
                .findOne());
    }

    Optional<EntryView> of(Log log, UUID entry) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT " + COLUMNS
                                + """
                        FROM kernel.ledger_entry entry LEFT JOIN kernel.ledger_leaf leaf ON leaf.entry = entry.id
                        WHERE entry.id = :id AND entry.log = :log
                        """)
                .bind("id", entry)
                .bind("log", log.code())
                .map(Entries::view)
                .findOne());
    }

    /** In the order in which it happened, with what is not folded in yet. */
    List<EntryView> of(Log log, String subject) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT " + COLUMNS
                                + """
                        FROM kernel.ledger_entry entry LEFT JOIN kernel.ledger_leaf leaf ON leaf.entry = entry.id
                        WHERE entry.log = :log AND entry.subject = :subject ORDER BY entry.id LIMIT :limit
                        """)
                .bind("log", log.code())
                .bind("subject", subject)
                .bind("limit", OF_ONE_SUBJECT)
                .map(Entries::view)
                .list());
    }

    private static EntryView view(ResultSet row, StatementContext context) throws SQLException {
        return new EntryView(
                row.getObject(1, Long.class),
                row.getString(2),
                row.getString(3),
                Rows.instant(row, "at"),
                HexFormat.of().formatHex(row.getBytes(5)),
                new String(row.getBytes(6), StandardCharsets.UTF_8));
    }
}
