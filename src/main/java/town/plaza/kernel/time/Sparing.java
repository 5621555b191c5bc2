package town.plaza.kernel.time;

import java.util.function.LongSupplier;

/**
 * Work that takes at most a part of the time, however much there is to do: after a run it rests for as long as its share
 * asks for, and calls meanwhile do nothing. For calls one after the other.
 */
public final class Sparing implements Runnable {

    private final Runnable work;
    private final int restsPerRun;
    private final LongSupplier nanoTime;

    private long runsFrom;

    /** @param part 10 for work that takes at most a tenth of the time */
    public Sparing(int part, Runnable work) {
        this(part, work, System::nanoTime);
    }

    Sparing(int part, Runnable work, LongSupplier nanoTime) {
        this.work = work;
        restsPerRun = part - 1;
        this.nanoTime = nanoTime;
        runsFrom = nanoTime.getAsLong();
    }

    @Override
    public void run() {
        var begin = nanoTime.getAsLong();
        if (begin - runsFrom < 0) {
            return;
        }
        try {
            work.run();
        } finally {
            var end = nanoTime.getAsLong();
            runsFrom = end + (end - begin) * restsPerRun;
        }
    }
}
