package town.plaza.kernel.live;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import town.plaza.kernel.config.Settings;
import town.plaza.kernel.persistence.DatabaseNotifications;
import town.plaza.kernel.persistence.DatabaseReady;

/**
 * Brings news to the pages that listen: to this server's by one thread, to the other servers' through the database (ADR
 * 3). Whoever fires news only puts them into a queue.
 */
@ApplicationScoped
public class LiveNews {

    private static final Logger LOG = Logger.getLogger(LiveNews.class.getName());
    private static final int MOST_WAITING = 10_000;
    private static final int HEARTBEAT_SECONDS = 15;
    private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

    private final BlockingQueue<LiveEvent> here = new LinkedBlockingQueue<>(MOST_WAITING);

    @Resource
    ManagedThreadFactory threads;

    @Resource(lookup = "jdbc/plaza")
    DataSource dataSource;

    @Inject
    DatabaseNotifications notifications;

    @Inject
    Settings settings;

    private LiveAudience audience;
    private LiveRelay relay;
    private volatile boolean stopping;

    void start(@Observes DatabaseReady ready) {
        audience = new LiveAudience(settings.liveConnections());
        relay = new LiveRelay(dataSource, this::deliverHere, audience::close);
        notifications.listen(LiveRelay.CHANNEL, relay);
        run("live-delivery", this::deliver);
        run("live-sending", relay::send);
    }

    private void run(String name, Runnable work) {
        var thread = threads.newThread(work);
        thread.setName(name);
        thread.setDaemon(true);
        thread.start();
    }

    void fired(@Observes(during = TransactionPhase.AFTER_SUCCESS) LiveEvent event) {
        deliverHere(event);
        relay.offer(event);
    }

    private void deliverHere(LiveEvent event) {
        if (!audience.isEmpty() && !here.offer(event)) {
            LOG.log(Level.FINE, "More news than can be delivered; some of {0} are left out", event.topic());
        }
    }

    private void deliver() {
        var lastSign = System.nanoTime();
        while (!stopping) {
            try {
                var event = here.poll(1, TimeUnit.SECONDS);
                if (event != null && event.topic().equals(LiveTopics.ACCESS)) {
                    audience.dismiss(event.recipient());
                } else if (event != null) {
                    audience.tell(event);
                }
                if (System.nanoTime() - lastSign > TimeUnit.SECONDS.toNanos(HEARTBEAT_SECONDS)) {
                    lastSign = System.nanoTime();
                    audience.tellAll(HEARTBEAT);
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException thrown) {
                LOG.log(Level.WARNING, "News could not be delivered", thrown);
            }
        }
    }

    static byte[] message(LiveEvent event) {
        return ("event: " + event.topic() + "\ndata: " + event.data() + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    LiveAudience audience() {
        return audience;
    }

    @PreDestroy
    void stop() {
        stopping = true;
        if (relay != null) {
            relay.stop();
            audience.close();
        }
    }
}
