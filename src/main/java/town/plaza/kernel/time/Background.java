package town.plaza.kernel.time;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Work that nobody waits for. A run that fails is logged and the next one tries again. */
@ApplicationScoped
public class Background {

    private static final Logger LOG = Logger.getLogger(Background.class.getName());

    private final Queue<Future<?>> running = new ConcurrentLinkedQueue<>();

    @Resource
    ManagedScheduledExecutorService executor;

    /** Runs {@code work} on this server until it stops, {@code pause} after each run's end. */
    public void every(Duration pause, String name, Runnable work) {
        running.add(executor.scheduleWithFixedDelay(
                () -> run(name, work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    private static void run(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException thrown) {
            LOG.log(Level.WARNING, "Background work " + name + " failed and is tried again", thrown);
        }
    }

    @PreDestroy
    void stop() {
        running.forEach(each -> each.cancel(true));
    }
}
