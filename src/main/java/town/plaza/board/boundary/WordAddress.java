package town.plaza.board.boundary;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/**
 * What somebody typed after {@code /words/}. Everything counts as text, whatever it means elsewhere in an address:
 * slashes, semicolons, plus signs; only percent escapes are read, strictly as UTF-8.
 */
final class WordAddress {

    static final String WALL = "/words";

    /** The word that tries the wall out, and what it adds. */
    private static final String TRIAL = "prueba";

    private static final String TRIAL_TEXT = "Funciona!";

    private WordAddress() {}

    /**
     * The text to add, or nothing where the address is the wall's own.
     *
     * @param address the path of the request as it came, escapes and all
     * @throws Problem {@code not-found} where the server took the address for the wall's and it is not written like
     *     that, {@code bad-encoding} where escapes are broken or do not make UTF-8
     */
    static Optional<String> textOf(String address) {
        if (!address.equals(WALL) && !address.startsWith(WALL + "/")) {
            throw Problem.notFound();
        }
        var rest = address.substring(WALL.length());
        if (rest.isEmpty() || rest.equals("/")) {
            return Optional.empty();
        }
        var text = decode(rest.substring(1));
        return Optional.of(TRIAL.equals(text) ? TRIAL_TEXT : text);
    }

    /**
     * Whether a browser asks ahead of its user, or another site asks in the user's name: then a GET must not write.
     *
     * @param header gives the value of a header, or null
     */
    static boolean isAskedByNobody(UnaryOperator<String> header) {
        return names(header.apply("Sec-Purpose"), "prefetch")
                || names(header.apply("Purpose"), "prefetch")
                || names(header.apply("X-Moz"), "prefetch")
                || names(header.apply("Sec-Fetch-Site"), "cross-site");
    }

    private static boolean names(String value, String token) {
        return value != null && value.contains(token);
    }

    private static String decode(String escaped) {
        var bytes = new ByteArrayOutputStream(escaped.length());
        for (var i = 0; i < escaped.length(); i++) {
            var character = escaped.charAt(i);
            if (character == '%') {
                bytes.write(octet(escaped, i + 1));
                i += 2;
            } else if (character < 0x100) {
                // the server reads each byte of an address as one character
                bytes.write(character);
            } else {
                throw new Problem(ProblemType.BAD_ENCODING);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw new Problem(ProblemType.BAD_ENCODING);
        }
    }

    private static int octet(String escaped, int from) {
        if (from + 2 > escaped.length()) {
            throw new Problem(ProblemType.BAD_ENCODING);
        }
        var high = Character.digit(escaped.charAt(from), 16);
        var low = Character.digit(escaped.charAt(from + 1), 16);
        if (high < 0 || low < 0) {
            throw new Problem(ProblemType.BAD_ENCODING);
        }
        return high << 4 | low;
    }
}
