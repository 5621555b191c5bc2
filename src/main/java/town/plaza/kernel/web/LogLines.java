package town.plaza.kernel.web;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Writes lines in batches by one thread, so that no request waits for the log. Of more than can be written some are left
 * out, and a warning says how many.
 */
final class LogLines implements Runnable {

    private static final Logger LOG = Logger.getLogger(LogLines.class.getName());
    private static final long GATHER = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int SECONDS_TO_END = 5;

    private final PrintStream out;
    private final BlockingQueue<String> waiting;
    private final LongAdder leftOut = new LongAdder();
    private volatile boolean ending;
    private volatile Thread writer;

    LogLines(PrintStream out, int mostWaiting) {
        this.out = out;
        this.waiting = new ArrayBlockingQueue<>(mostWaiting);
    }

    void add(String line) {
        if (!waiting.offer(line)) {
            leftOut.increment();
        }
    }

    @Override
    public void run() {
        writer = Thread.currentThread();
        while (!ending) {
            try {
                var first = waiting.poll(1, TimeUnit.SECONDS);
                if (first != null) {
                    LockSupport.parkNanos(GATHER);
                    write(first);
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Ends the thread and writes what still waits. */
    void end() {
        ending = true;
        var running = writer;
        if (running != null) {
            running.interrupt();
            try {
                running.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_END));
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
        write("");
    }

    private void write(String first) {
        var batch = new ArrayList<String>();
        waiting.drainTo(batch);
        var text = new StringBuilder(first);
        batch.forEach(text::append);
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
        out.flush();
        var lost = leftOut.sumThenReset();
        if (lost > 0) {
            LOG.log(Level.WARNING, "More requests than lines could be written; {0} are left out", lost);
        }
    }
}
