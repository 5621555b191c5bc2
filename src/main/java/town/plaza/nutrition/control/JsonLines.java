package town.plaza.nutrition.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.function.Function;

/** Lines of text; one that is longer than any product is not kept. */
final class JsonLines<T> extends ImportSource<byte[], T> {

    static final int LONGEST = 4 * 1024 * 1024;

    private static final int CHUNK = 64 * 1024;
    private static final byte[] TOO_LONG = new byte[0];

    private final InputStream in;
    private final byte[] chunk = new byte[CHUNK];
    private byte[] kept = new byte[CHUNK];
    private int from;
    private int to;
    private long line;

    JsonLines(InputStream in, DoubleSupplier share, Function<String, T> reading) {
        super(bytes -> bytes == TOO_LONG ? tooLong() : reading.apply(text(bytes)), share);
        this.in = in;
    }

    private static <T> T tooLong() {
        throw new BadLine(ImportReason.TOO_LONG, null);
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw new BadLine(ImportReason.ENCODING, null);
        }
    }

    @Override
    protected byte[] read() throws IOException {
        var length = 0;
        var any = false;
        while (true) {
            if (from == to) {
                to = Math.max(in.read(chunk), 0);
                from = 0;
                if (to == 0) {
                    break;
                }
            }
            any = true;
            var end = from;
            while (end < to && chunk[end] != '\n') {
                end++;
            }
            length = keep(length, end - from);
            if (end < to) {
                from = end + 1;
                break;
            }
            from = end;
        }
        if (!any) {
            return null;
        }
        line++;
        return length > LONGEST ? TOO_LONG : Arrays.copyOf(kept, length);
    }

    private int keep(int length, int more) {
        var sum = length + more;
        if (sum > LONGEST) {
            return LONGEST + 1;
        }
        if (sum > kept.length) {
            kept = Arrays.copyOf(kept, Math.max(sum, kept.length * 2));
        }
        System.arraycopy(chunk, from, kept, length, more);
        return sum;
    }

    @Override
    protected long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
