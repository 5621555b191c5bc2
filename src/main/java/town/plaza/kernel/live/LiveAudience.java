package town.plaza.kernel.live;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/** Who listens on this server. Bounded, in all and per address, so that nobody crowds out the others. */
final class LiveAudience {

    /** A town hall's many people may share one address. */
    static final int PER_ADDRESS = 100;

    private static final int SECONDS_TO_WAIT = 30;

    private final Set<LiveConnection> connections = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> perAddress = new HashMap<>();
    private final int most;

    LiveAudience(int most) {
        this.most = most;
    }

    /**
     * Keeps a place for a client.
     *
     * @throws Problem {@code too-many-requests} where there is none
     */
    synchronized void enter(String address) {
        var taken = perAddress.values().stream().mapToInt(Integer::intValue).sum();
        if (taken >= most || perAddress.getOrDefault(address, 0) >= PER_ADDRESS) {
            throw new Problem(ProblemType.TOO_MANY_REQUESTS, SECONDS_TO_WAIT);
        }
        perAddress.merge(address, 1, Integer::sum);
    }

    synchronized void leave(String address) {
        perAddress.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
    }

    void add(LiveConnection connection) {
        connections.add(connection);
    }

    void remove(LiveConnection connection) {
        if (connections.remove(connection)) {
            leave(connection.address());
        }
    }

    void tell(LiveEvent event) {
        var message = LiveNews.message(event);
        for (var connection : connections) {
            if (connection.hears(event)) {
                connection.send(message);
            }
        }
    }

    /** Ends the connections of an account; pages come back by themselves. */
    void dismiss(UUID account) {
        connections.stream().filter(connection -> connection.isOf(account)).forEach(LiveConnection::close);
    }

    void tellAll(byte[] message) {
        connections.forEach(connection -> connection.send(message));
    }

    /** Ends all connections; pages come back by themselves. */
    void close() {
        connections.forEach(LiveConnection::close);
    }

    boolean isEmpty() {
        return connections.isEmpty();
    }
}
