package town.plaza.kernel.ledger;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/**
 * JSON in the one form that is hashed, RFC 8785: keys sorted by UTF-16 code units, no blanks, UTF-8. Fractions are
 * refused, for their digits are where implementations differ: amounts travel as text.
 */
final class CanonicalJson {

    private static final BigInteger MOST = BigInteger.TWO.pow(53);

    private CanonicalJson() {}

    /** @throws Problem {@code bad-encoding} where a text has half a surrogate pair, which no UTF-8 stands for */
    static byte[] bytes(JsonValue value) {
        var text = new StringBuilder(256);
        write(value, text);
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            var bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException halfAPair) {
            throw new Problem(ProblemType.BAD_ENCODING);
        }
    }

    private static void write(JsonValue value, StringBuilder out) {
        if (value instanceof JsonObject object) {
            write(object, out);
        } else if (value instanceof JsonArray array) {
            out.append('[');
            for (var i = 0; i < array.size(); i++) {
                out.append(i == 0 ? "" : ",");
                write(array.get(i), out);
            }
            out.append(']');
        } else if (value instanceof JsonString string) {
            write(string.getString(), out);
        } else if (value instanceof JsonNumber number) {
            write(number, out);
        } else {
            out.append(value);
        }
    }

    private static void write(JsonObject object, StringBuilder out) {
        out.append('{');
        var first = true;
        for (var member : new TreeMap<>(object).entrySet()) {
            out.append(first ? "" : ",");
            first = false;
            write(member.getKey(), out);
            out.append(':');
            write(member.getValue(), out);
        }
        out.append('}');
    }

    private static void write(JsonNumber number, StringBuilder out) {
        var exact = number.bigDecimalValue().toBigIntegerExact();
        if (exact.abs().compareTo(MOST) > 0) {
            throw new ArithmeticException("A ledger number beyond 2^53");
        }
        out.append(exact);
    }

    private static void write(String text, StringBuilder out) {
        out.append('"');
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            switch (character) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (character < ' ') {
                        out.append(String.format("\\u%04x", (int) character));
                    } else {
                        out.append(character);
                    }
                }
            }
        }
        out.append('"');
    }
}
