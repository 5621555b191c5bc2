package town.plaza.kernel.persistence;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * What is told by {@code NOTIFY}, to whoever of this server listens. One connection listens to all channels; it is
 * checked every 20 seconds and opened again when it is gone. What is told in between is missed, and listeners hear so by
 * {@link Listener#connected}.
 */
@ApplicationScoped
public class DatabaseNotifications {

    /** Called by one thread, one call after the other. */
    public interface Listener {

        void heard(String payload);

        /** From now on everything is heard that is committed. */
        default void connected() {}

        /** From now on, and perhaps for a while already, nothing is heard. */
        default void disconnected() {}
    }

    private static final Logger LOG = Logger.getLogger(DatabaseNotifications.class.getName());
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);
    private static final int WAIT_MILLIS = 2_000;
    private static final int WAITS_PER_CHECK = 10;
    private static final int CHECK_SECONDS = 3;

    private final Map<String, Listener> listeners = new ConcurrentHashMap<>();

    @Resource(lookup = "jdbc/plazaLive")
    DataSource dataSource;

    @Resource
    ManagedThreadFactory threads;

    private volatile boolean stopping;

    /** To be called by observers of {@link DatabaseReady}; one listener for each channel. */
    public void listen(String channel, Listener listener) {
        listeners.put(channel, listener);
    }

    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) DatabaseReady ready) {
        var thread = threads.newThread(this::listen);
        thread.setName("database-notifications");
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() {
        var away = false;
        while (!stopping) {
            try (var connection = dataSource.getConnection();
                    var statement = connection.createStatement()) {
                for (var channel : listeners.keySet()) {
                    statement.execute("LISTEN " + channel);
                }
                if (away) {
                    LOG.log(Level.INFO, "Listening to the other servers again");
                    away = false;
                }
                listeners.values().forEach(Listener::connected);
                var notifications = connection.unwrap(PGConnection.class);
                for (var waits = 1; !stopping; waits++) {
                    var heard = notifications.getNotifications(WAIT_MILLIS);
                    if (heard != null) {
                        for (var each : heard) {
                            listeners.get(each.getName()).heard(each.getParameter());
                        }
                    }
                    if (waits % WAITS_PER_CHECK == 0 && !connection.isValid(CHECK_SECONDS)) {
                        throw new SQLException("the connection is dead");
                    }
                }
                statement.execute("UNLISTEN *");
            } catch (SQLException | RuntimeException thrown) {
                listeners.values().forEach(Listener::disconnected);
                if (!stopping) {
                    if (!away) {
                        LOG.log(Level.WARNING, "Not listening to the other servers for now: {0}", thrown.getMessage());
                    }
                    away = true;
                    LockSupport.parkNanos(PAUSE);
                }
            }
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }
}
