package town.plaza.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import town.plaza.server.PlazaClient.Answer;

/** Requests that are sent at the same time. */
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
}
