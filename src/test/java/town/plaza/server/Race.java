package town.plaza.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import town.plaza.server.PlazaClient.Answer;

/** Requests that are sent at the same time, or while something else goes on. */
public final class Race {

    private Race() {}

    /** The answers in the order of the calls. */
    public static List<Answer> atOnce(List<Callable<Answer>> calls) {
        var pool = Executors.newFixedThreadPool(Math.min(calls.size(), 64));
        var start = new CountDownLatch(1);
        try {
            var running = calls.stream()
                    .map(call -> pool.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            start.countDown();
            var answers = new ArrayList<Answer>();
            for (var each : running) {
                answers.add(each.get());
            }
            return answers;
        } catch (Exception thrown) {
            throw new AssertionError(thrown);
        } finally {
            pool.shutdownNow();
        }
    }

    /** What is answered to a request that comes while a change is made and not yet done. */
    public static Answer during(String change, UUID id, Supplier<Answer> request) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.prepareStatement(change);
                var waiting = connection.prepareStatement(
                        "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid)))")) {
            connection.setAutoCommit(false);
            statement.setObject(1, id);
            assertThat(statement.executeUpdate()).isEqualTo(1);
            var answer = CompletableFuture.supplyAsync(request);
            for (var isWaiting = false; !isWaiting && !answer.isDone(); ) {
                try (var rows = waiting.executeQuery()) {
                    rows.next();
                    isWaiting = rows.getBoolean(1);
                }
            }
            connection.commit();
            return answer.join();
        }
    }
}
