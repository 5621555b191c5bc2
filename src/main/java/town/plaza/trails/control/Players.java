package town.plaza.trails.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import town.plaza.kernel.category.Names;
import town.plaza.kernel.persistence.Rows;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.text.Fields;
import town.plaza.kernel.web.ETags;
import town.plaza.trails.entity.Age;
import town.plaza.trails.entity.Player;

/** Who plays. */
@ApplicationScoped
public class Players {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Traces traces;

    /** By INE's code. */
    public List<CommunityView> communities() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT code, name_es, name_en FROM trails.community ORDER BY code LIMIT 100")
                .map((row, context) -> new CommunityView(
                        row.getString("code"), new Names(row.getString("name_es"), row.getString("name_en"))))
                .list());
    }

    public PlayerState state(UUID account) {
        var player = find(account);
        return new PlayerState(player.isPresent(), player.orElse(null));
    }

    /** @throws Problem {@code already-player}, {@code player-name-taken}, {@code consent-missing}, {@code community-unknown} */
    @Transactional
    public PlayerView join(UUID account, PlayerDraft draft) {
        if (find(account).isPresent()) {
            throw new Problem(ProblemType.ALREADY_PLAYER);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var player = new Player(account, now, LocalDate.ofInstant(now, clock.getZone()));
        describe(player, draft);
        entities.persist(player);
        entities.flush();
        return require(account);
    }

    /** @throws Problem {@code not-found}, {@code stale}; otherwise as {@link #join} */
    @Transactional
    public PlayerView change(UUID account, PlayerDraft draft, String ifMatch) {
        var player = entities.find(Player.class, account, LockModeType.PESSIMISTIC_WRITE);
        if (player == null) {
            throw Problem.notFound();
        }
        ETags.require(ifMatch, player.version());
        describe(player, draft);
        entities.flush();
        return require(account);
    }

    private void describe(Player player, PlayerDraft draft) {
        player.call(draft.name());
        player.live(draft.city().strip(), draft.community());
        player.beBorn(draft.born(), Fields.orNull(draft.guardian()), clock.instant());
    }

    /**
     * Takes the player's row for this transaction: what one player does at the same time happens one after the other.
     *
     * @throws Problem {@code player-missing}
     */
    void lock(UUID account) {
        jdbi.withHandle(handle -> handle.createQuery(
                                "SELECT points FROM trails.player WHERE account = :account FOR NO KEY UPDATE")
                        .bind("account", account)
                        .mapTo(Integer.class)
                        .findOne())
                .orElseThrow(() -> new Problem(ProblemType.PLAYER_MISSING));
    }

    /** @throws Problem {@code player-missing} */
    void requirePlaying(UUID account) {
        if (find(account).isEmpty()) {
            throw new Problem(ProblemType.PLAYER_MISSING);
        }
    }

    /** Plays no more, and leaves nothing behind but what keeps points from being won twice. */
    @Transactional
    public void leave(UUID account) {
        require(account);
        lock(account);
        traces.leave(account);
        forget(account);
    }

    /** Whether there was anything or not. No traces are left: an account that is erased does not come back. */
    void forget(UUID account) {
        jdbi.useHandle(handle -> handle.createQuery("SELECT trails.forget(:account)")
                .bind("account", account)
                .mapTo(String.class)
                .list());
    }

    public Optional<PlayerView> find(UUID account) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        SELECT name, city, community, born, guardian, consented_at, joined_on, points, version
                          FROM trails.player WHERE account = :account""")
                .bind("account", account)
                .map((row, context) -> view(row))
                .findOne());
    }

    /** @throws Problem {@code not-found} */
    public PlayerView require(UUID account) {
        return find(account).orElseThrow(Problem::notFound);
    }

    private PlayerView view(ResultSet row) throws SQLException {
        var born = row.getObject("born", LocalDate.class);
        return new PlayerView(
                row.getString("name"),
                row.getString("city"),
                row.getString("community"),
                born,
                Age.of(born, LocalDate.now(clock)).isAdult(),
                row.getString("guardian"),
                Rows.instant(row, "consented_at"),
                row.getObject("joined_on", LocalDate.class),
                row.getInt("points"),
                row.getInt("version"));
    }
}
