package town.plaza.board.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import town.plaza.board.entity.NoteText;
import town.plaza.kernel.config.Settings;
import town.plaza.kernel.ledger.Ledger;
import town.plaza.kernel.ledger.LedgerEvent;
import town.plaza.kernel.ledger.Log;
import town.plaza.kernel.live.LiveEvent;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.persistence.Rows;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.ratelimit.RateLimit;

/** Notes: left by anyone, seen for {@link #LIFE}, hidden by an administrator. */
@ApplicationScoped
public class Notes {

    public static final Duration LIFE = Duration.ofDays(90);
    static final int PURGED_AT_ONCE = 1000;
    public static final String TOPIC = "board.notes";

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());
    private static final RowMapper<NoteView> VIEW = (row, context) -> new NoteView(
            row.getLong("number"),
            row.getString("text"),
            Rows.instant(row, "created_at"),
            Rows.instant(row, "expires_at"));

    private Jdbi jdbi;
    private Clock clock;
    private Ledger ledger;
    private Event<LiveEvent> live;
    private RateLimit limit;

    protected Notes() {}

    @Inject
    public Notes(Jdbi jdbi, Clock clock, Ledger ledger, Event<LiveEvent> live, Settings settings) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.ledger = ledger;
        this.live = live;
        this.limit = new RateLimit(settings.notesPerMinute(), Duration.ofMinutes(1), settings.notesPerMinute());
    }

    /**
     * Adds a note that came from {@code address}.
     *
     * @throws Problem {@code too-many-requests} where that address has left too many lately, in whatever way
     */
    public NoteView add(NoteDraft draft, String address) {
        var text = new NoteText(draft.text());
        limit.take(address);
        return add(text);
    }

    /** One statement, which is atomic by itself: a transaction around it would ask the database twice more. */
    public NoteView add(NoteText text) {
        var now = clock.instant();
        var note = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        INSERT INTO board.note (text, created_at, expires_at) VALUES (:text, :now, :expires)
                        RETURNING number, text, created_at, expires_at""")
                .bind("text", text.value())
                .bind("now", now)
                .bind("expires", now.plus(LIFE))
                .map(VIEW)
                .one());
        live.fire(new LiveEvent(
                TOPIC,
                JSON.createObjectBuilder()
                        .add("number", note.number())
                        .add("text", note.text())
                        .add("createdAt", note.createdAt().toString())
                        .add("expiresAt", note.expiresAt().toString())
                        .build()));
        return note;
    }

    /** The newest first. */
    public Page<NoteView> page(PageRequest request) {
        return Page.of(
                before(request.afterNumber().orElse(Long.MAX_VALUE), request.fetch()),
                request.limit(),
                note -> String.valueOf(note.number()));
    }

    public Optional<NoteView> find(long number) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT number, text, created_at, expires_at FROM board.note
                        WHERE number = :number AND expires_at > :now AND NOT hidden""")
                .bind("number", number)
                .bind("now", clock.instant())
                .map(VIEW)
                .findOne());
    }

    /** The last {@code size} notes before {@code number}, the newest last. */
    public NoteWindow windowBefore(long number, int size) {
        var fetched = new ArrayList<>(before(number, size + 1));
        Collections.reverse(fetched);
        var more = fetched.size() > size;
        return new NoteWindow(more ? fetched.subList(1, size + 1) : fetched, more, number != Long.MAX_VALUE);
    }

    /** The first {@code size} notes after {@code number}, the newest last. */
    public NoteWindow windowAfter(long number, int size) {
        var fetched = select(
                """
                SELECT number, text, created_at, expires_at FROM board.note
                WHERE number > :number AND expires_at > :now AND NOT hidden
                ORDER BY number LIMIT :limit""",
                number,
                size + 1);
        var more = fetched.size() > size;
        return new NoteWindow(more ? fetched.subList(0, size) : fetched, number > 0, more);
    }

    private List<NoteView> before(long number, int limit) {
        return select(
                """
                SELECT number, text, created_at, expires_at FROM board.note
                WHERE number < :number AND expires_at > :now AND NOT hidden
                ORDER BY number DESC LIMIT :limit""",
                number,
                limit);
    }

    private List<NoteView> select(String sql, long number, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("number", number)
                .bind("now", clock.instant())
                .bind("limit", limit)
                .map(VIEW)
                .list());
    }

    /** Takes a note from the board. What it said stays in the audit log, for whoever has to judge the hiding. */
    @Transactional
    public void hide(long number, Hiding hiding, UUID by) {
        var text = jdbi.withHandle(handle -> handle.createQuery(
                                """
                                UPDATE board.note SET hidden = true
                                WHERE number = :number AND NOT hidden RETURNING text""")
                        .bind("number", number)
                        .mapTo(String.class)
                        .findOne())
                .orElseThrow(Problem::notFound);
        var data = JSON.createObjectBuilder().add("number", number).add("text", text);
        if (hiding != null && hiding.reason() != null) {
            data.add("reason", hiding.reason());
        }
        ledger.record(Log.AUDIT, new LedgerEvent("note.hidden", "board/notes/" + number, by, data.build()));
        live.fire(new LiveEvent(
                TOPIC,
                JSON.createObjectBuilder()
                        .add("number", number)
                        .add("hidden", true)
                        .build()));
    }

    /** Deletes what has expired, in parts, each by itself: none holds many rows or what waits for them for long. */
    public int purge() {
        Instant now = clock.instant();
        var purged = 0;
        int part;
        do {
            part = jdbi.withHandle(handle -> handle.createUpdate(
                            """
                            DELETE FROM board.note WHERE number IN (
                                SELECT number FROM board.note WHERE expires_at <= :now LIMIT :part)""")
                    .bind("now", now)
                    .bind("part", PURGED_AT_ONCE)
                    .execute());
            purged += part;
        } while (part == PURGED_AT_ONCE);
        return purged;
    }
}
