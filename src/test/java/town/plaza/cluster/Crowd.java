package town.plaza.cluster;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** People who ask the same again and again until it is closed, each time with a text of its own. */
final class Crowd implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** How each text begins, and no other's. */
    final String prefix = "crowd " + UUID.randomUUID() + " ";

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final ScheduledExecutorService people;

    Crowd(int size, Request request) {
        people = Executors.newScheduledThreadPool(size);
        for (var i = 0; i < size; i++) {
            people.scheduleWithFixedDelay(() -> ask(request), 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void ask(Request request) {
        var text = prefix + UUID.randomUUID();
        try {
            var answer = request.send(text);
            answers.put(text, answer.statusCode() + (answer.statusCode() < 300 ? "" : " " + answer.body()));
        } catch (Exception thrown) {
            answers.put(text, thrown.toString());
        }
    }

    /** What it was told: statuses, with what came along if it was no success, and what came instead of an answer. */
    Set<String> answers() {
        return new TreeSet<>(answers.values());
    }

    /** The texts that were answered with one of these statuses. */
    Set<String> told(Set<String> statuses) {
        return answers.entrySet().stream()
                .filter(each -> statuses.contains(each.getValue().split(" ", 2)[0]))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Nobody asks any more, and all who did have their answer. */
    @Override
    public void close() {
        people.shutdown();
        Awaitility.await("everybody has an answer").atMost(PATIENCE).until(people::isTerminated);
    }

    @FunctionalInterface
    interface Request {
        HttpResponse<String> send(String text) throws Exception;
    }
}
