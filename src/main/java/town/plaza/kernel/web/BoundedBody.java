package town.plaza.kernel.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/**
 * A body that ends: it is refused once it has grown past a limit, or while it comes more slowly than the slowest of lines,
 * for whoever sends it holds one of few threads meanwhile.
 */
final class BoundedBody extends FilterInputStream {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    /** As on a line of 16 kbit/s. */
    private static final long NANOS_PER_BYTE = TimeUnit.SECONDS.toNanos(1) / 2_000;

    private final long limit;
    private final LongSupplier nanos;
    private final long began;
    private long read;

    BoundedBody(InputStream in, long limit, LongSupplier nanos) {
        super(in);
        this.limit = limit;
        this.nanos = nanos;
        began = nanos.getAsLong();
    }

    @Override
    public int read() throws IOException {
        var next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var count = super.read(bytes, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int more) {
        read += more;
        if (read > limit) {
            throw new Problem(ProblemType.BODY_TOO_LARGE, limit / 1024);
        }
        if (nanos.getAsLong() - began > PATIENCE + read * NANOS_PER_BYTE) {
            throw new Problem(ProblemType.BODY_TOO_SLOW);
        }
    }
}
