package town.plaza.trails.entity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/** What uploaded bytes show, by what they say themselves and not by what the uploader called them. */
public record Picture(String mediaType, int width, int height) {

    /** Pixels of a side; a file of a few kilobytes can claim many more. */
    public static final int LONGEST_SIDE = 8000;

    private static final Map<String, String> TYPES = Map.of("JPEG", "image/jpeg", "png", "image/png");
    private static final int WEBP_HEADER = 30;

    public Picture {
        if (width < 1 || height < 1 || width > LONGEST_SIDE || height > LONGEST_SIDE) {
            throw new Problem(ProblemType.NOT_A_PICTURE);
        }
    }

    /** @throws Problem {@code not-a-picture} for what is no JPEG, PNG or WebP, or too large */
    public static Picture read(byte[] bytes) {
        return webp(bytes).or(() -> known(bytes)).orElseThrow(() -> new Problem(ProblemType.NOT_A_PICTURE));
    }

    private static Optional<Picture> known(byte[] bytes) {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                var type = TYPES.get(reader.getFormatName());
                return type == null
                        ? Optional.empty()
                        : Optional.of(new Picture(type, reader.getWidth(0), reader.getHeight(0)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException crooked) {
            return Optional.empty();
        }
    }

    /** Java knows no WebP; its first chunk says how large it is, in one of three ways. */
    private static Optional<Picture> webp(byte[] bytes) {
        if (bytes.length < WEBP_HEADER || !"RIFF".equals(ascii(bytes, 0)) || !"WEBP".equals(ascii(bytes, 8))) {
            return Optional.empty();
        }
        return switch (ascii(bytes, 12)) {
            case "VP8X" -> Optional.of(webp(1 + (number(bytes, 24) & 0xFFFFFF), 1 + (number(bytes, 26) >>> 8)));
            case "VP8 " -> Optional.of(webp(number(bytes, 26) & 0x3FFF, number(bytes, 26) >>> 16 & 0x3FFF));
            case "VP8L" -> Optional.of(webp(1 + (number(bytes, 21) & 0x3FFF), 1 + (number(bytes, 21) >>> 14 & 0x3FFF)));
            default -> Optional.empty();
        };
    }

    private static Picture webp(int width, int height) {
        return new Picture("image/webp", width, height);
    }

    private static String ascii(byte[] bytes, int from) {
        return new String(bytes, from, 4, StandardCharsets.US_ASCII);
    }

    private static int number(byte[] bytes, int from) {
        return bytes[from] & 0xFF
                | (bytes[from + 1] & 0xFF) << 8
                | (bytes[from + 2] & 0xFF) << 16
                | (bytes[from + 3] & 0xFF) << 24;
    }
}
