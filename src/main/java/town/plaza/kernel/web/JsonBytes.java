package town.plaza.kernel.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** JSON on its way into a stream, in UTF-8. Of one thread; {@link #flush} at the end. */
final class JsonBytes {

    private static final int ROOM = 8192;
    private static final int MOST_OF_CHARACTER = 6;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream stream;
    private final byte[] bytes = new byte[ROOM];
    private int filled;

    JsonBytes(OutputStream stream) {
        this.stream = stream;
    }

    void flush() throws IOException {
        stream.write(bytes, 0, filled);
        filled = 0;
    }

    void one(char ascii) throws IOException {
        require(1);
        bytes[filled++] = (byte) ascii;
    }

    void ascii(byte[] ascii) throws IOException {
        if (ascii.length > ROOM) {
            flush();
            stream.write(ascii);
            return;
        }
        require(ascii.length);
        System.arraycopy(ascii, 0, bytes, filled, ascii.length);
        filled += ascii.length;
    }

    void ascii(String ascii) throws IOException {
        if (ascii.length() > ROOM) {
            ascii(ascii.getBytes(StandardCharsets.US_ASCII));
            return;
        }
        require(ascii.length());
        for (var i = 0; i < ascii.length(); i++) {
            put(ascii.charAt(i));
        }
    }

    /** Of a text that needs no escaping. */
    void quoted(String ascii) throws IOException {
        one('"');
        ascii(ascii);
        one('"');
    }

    /** Half a surrogate pair, which no UTF-8 stands for, becomes a question mark. */
    void text(String text) throws IOException {
        one('"');
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            require(MOST_OF_CHARACTER);
            if (character < 0x80) {
                ascii(character);
            } else if (character < 0x800) {
                put(0xC0 | character >> 6);
                put(0x80 | character & 0x3F);
            } else if (Character.isHighSurrogate(character)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                var point = Character.toCodePoint(character, text.charAt(++i));
                put(0xF0 | point >> 18);
                put(0x80 | point >> 12 & 0x3F);
                put(0x80 | point >> 6 & 0x3F);
                put(0x80 | point & 0x3F);
            } else if (Character.isSurrogate(character)) {
                put('?');
            } else {
                put(0xE0 | character >> 12);
                put(0x80 | character >> 6 & 0x3F);
                put(0x80 | character & 0x3F);
            }
        }
        one('"');
    }

    private void ascii(char character) {
        switch (character) {
            case '"', '\\' -> escaped(character);
            case '\b' -> escaped('b');
            case '\f' -> escaped('f');
            case '\n' -> escaped('n');
            case '\r' -> escaped('r');
            case '\t' -> escaped('t');
            default -> {
                if (character < ' ') {
                    escaped('u');
                    put('0');
                    put('0');
                    put(HEX[character >> 4]);
                    put(HEX[character & 0xF]);
                } else {
                    put(character);
                }
            }
        }
    }

    private void escaped(char character) {
        put('\\');
        put(character);
    }

    private void put(int octet) {
        bytes[filled++] = (byte) octet;
    }

    private void require(int more) throws IOException {
        if (filled + more > ROOM) {
            flush();
        }
    }
}
