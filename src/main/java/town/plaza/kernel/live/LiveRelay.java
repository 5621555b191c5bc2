package town.plaza.kernel.live;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import town.plaza.kernel.persistence.DatabaseNotifications;
import town.plaza.kernel.security.Role;

/**
 * Tells the other servers of the cluster, by notifications of PostgreSQL's. Sent in batches and outside of the
 * transactions that the news come from: a NOTIFY holds a lock from its transaction's commit on that all others wait for.
 */
final class LiveRelay implements DatabaseNotifications.Listener {

    static final String CHANNEL = "plaza_live";

    /** PostgreSQL takes less than 8000 bytes. */
    static final int MOST_BYTES = 7900;

    private static final Logger LOG = Logger.getLogger(LiveRelay.class.getName());
    private static final int MOST_WAITING = 10_000;
    private static final int ENVELOPE = 80;
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final long GATHER = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    private final BlockingQueue<LiveEvent> outgoing = new LinkedBlockingQueue<>(MOST_WAITING);
    private final String server = UUID.randomUUID().toString();
    private final DataSource sending;
    private final Consumer<LiveEvent> arrived;
    private final Runnable missed;
    private volatile boolean stopping;

    /**
     * @param arrived told what other servers tell
     * @param missed told whenever something may not have arrived
     */
    LiveRelay(DataSource sending, Consumer<LiveEvent> arrived, Runnable missed) {
        this.sending = sending;
        this.arrived = arrived;
        this.missed = missed;
    }

    /** Never waits: with the database away for long, the oldest pages' news are the least missed. */
    void offer(LiveEvent event) {
        outgoing.offer(event);
    }

    void stop() {
        stopping = true;
    }

    void send() {
        while (!stopping) {
            try {
                var first = outgoing.poll(2, TimeUnit.SECONDS);
                if (first == null) {
                    continue;
                }
                LockSupport.parkNanos(GATHER);
                var batch = new ArrayList<LiveEvent>();
                batch.add(first);
                outgoing.drainTo(batch);
                send(payloads(server, batch));
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException thrown) {
                if (!stopping) {
                    LOG.log(Level.WARNING, "Other servers could not be told news: {0}", thrown.getMessage());
                    LockSupport.parkNanos(PAUSE);
                }
            }
        }
    }

    private void send(List<String> payloads) throws SQLException {
        try (var connection = sending.getConnection();
                var statement = connection.prepareStatement("SELECT pg_notify(?, ?)")) {
            for (var payload : payloads) {
                statement.setString(1, CHANNEL);
                statement.setString(2, payload);
                statement.execute();
            }
        }
    }

    static List<String> payloads(String server, List<LiveEvent> events) {
        var payloads = new ArrayList<String>();
        var news = BUILDERS.createArrayBuilder();
        var bytes = ENVELOPE;
        for (var event : events) {
            var told =
                    BUILDERS.createObjectBuilder().add("topic", event.topic()).add("data", event.data());
            if (event.recipient() != null) {
                told.add("to", event.recipient().toString());
            }
            if (event.audience() != null) {
                told.add("role", event.audience().name());
            }
            var each = told.build();
            var size = each.toString().getBytes(StandardCharsets.UTF_8).length + 1;
            if (bytes + size > MOST_BYTES) {
                payloads.add(payload(server, news));
                news = BUILDERS.createArrayBuilder();
                bytes = ENVELOPE;
            }
            news.add(each);
            bytes += size;
        }
        payloads.add(payload(server, news));
        return payloads;
    }

    private static String payload(String server, JsonArrayBuilder news) {
        return BUILDERS.createObjectBuilder()
                .add("from", server)
                .add("news", news)
                .build()
                .toString();
    }

    @Override
    public void connected() {
        missed.run();
    }

    @Override
    public void heard(String payload) {
        try (var reader = READERS.createReader(new StringReader(payload))) {
            var message = reader.readObject();
            if (server.equals(message.getString("from"))) {
                return;
            }
            for (var each : message.getJsonArray("news").getValuesAs(JsonObject.class)) {
                var to = each.getString("to", null);
                var role = each.getString("role", null);
                arrived.accept(new LiveEvent(
                        each.getString("topic"),
                        each.getJsonObject("data"),
                        to == null ? null : UUID.fromString(to),
                        role == null ? null : Role.valueOf(role)));
            }
        } catch (JsonException | NullPointerException | ClassCastException | IllegalArgumentException crooked) {
            LOG.log(Level.WARNING, "A notification that is no news was left out");
        }
    }
}
