package town.plaza.trails.entity;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/**
 * What a picture shows, without what its camera wrote beside it: where it was taken, when, with what, and whatever hangs
 * behind its end. Only the parts that drawing needs are taken over, so that an unknown one is left out.
 *
 * <p>Decided: nothing is drawn anew unless the camera was held sideways; then the picture is turned, and made no larger
 * than a screen shows. A WebP, which Java cannot draw, keeps which way up it is, and only that.
 */
public final class PlainPicture {

    /** Pixels of a side of a turned picture. */
    static final int SHOWN_SIDE = 2560;

    /** Pixels of a side while it is turned: what a telephone's camera makes fits in the memory of one request. */
    private static final int READ_SIDE = 4096;

    private static final int UPRIGHT = 1;
    private static final int LAST_ORIENTATION = 8;
    private static final int FIRST_SIDEWAYS = 5;

    private static final int MARKER = 0xFF;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int APP0 = 0xE0;
    private static final int APP15 = 0xEF;

    /** By which segments for applications begin that say how the colours are meant. */
    private static final Set<String> JPEG_KEPT = Set.of("JFIF\0", "ICC_P", "Adobe");

    private static final int PNG_SIGNATURE = 8;
    private static final Set<String> PNG_KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "bKGD", "pHYs", "cICP",
            "acTL", "fcTL", "fdAT");

    private static final int RIFF_HEADER = 12;
    private static final int EXIF_AND_XMP = 0x0C;
    private static final int EXIF = 0x08;
    private static final Set<String> WEBP_KEPT = Set.of("VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP");

    private PlainPicture() {}

    /**
     * @param longest in bytes; a turned picture is made smaller until it fits
     * @throws Problem {@code not-a-picture} for one that ends before its end
     */
    public static byte[] of(byte[] bytes, Picture picture, int longest) {
        var orientation = orientation(bytes);
        try {
            return switch (picture.mediaType()) {
                case "image/webp" -> webp(bytes, orientation);
                case "image/png" -> orientation == UPRIGHT ? png(bytes) : turned(bytes, orientation, longest);
                default -> orientation == UPRIGHT ? jpeg(bytes) : turned(bytes, orientation, longest);
            };
        } catch (BufferUnderflowException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | NegativeArraySizeException
                | ArithmeticException
                | IOException crooked) {
            throw new Problem(ProblemType.NOT_A_PICTURE);
        }
    }

    /** As EXIF counts, 1 for upright to 8. */
    static int orientation(byte[] bytes) {
        try {
            var exif = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes), bytes.length)
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            var said = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return said == null || said < UPRIGHT || said > LAST_ORIENTATION ? UPRIGHT : said;
        } catch (ImageProcessingException | IOException unreadable) {
            return UPRIGHT;
        }
    }

    private static byte[] jpeg(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var out = new ByteArrayOutputStream(bytes.length);
        while (true) {
            var marker = marker(in);
            if (marker == START || marker == END) {
                mark(out, marker);
                if (marker == END) {
                    return out.toByteArray();
                }
                continue;
            }
            var length = Short.toUnsignedInt(in.getShort(in.position()));
            var segment = new byte[length];
            in.get(segment);
            if (marker >= APP0 && marker <= APP15 ? isKept(segment) : marker != COMMENT) {
                mark(out, marker);
                out.writeBytes(segment);
            }
            if (marker == SCAN) {
                copyScan(in, out);
            }
        }
    }

    private static int marker(ByteBuffer in) {
        if ((in.get() & MARKER) != MARKER) {
            throw new Problem(ProblemType.NOT_A_PICTURE);
        }
        var marker = MARKER;
        while (marker == MARKER) {
            marker = in.get() & 0xFF;
        }
        return marker;
    }

    private static void mark(ByteArrayOutputStream out, int marker) {
        out.write(MARKER);
        out.write(marker);
    }

    private static boolean isKept(byte[] segment) {
        return segment.length >= 7 && JPEG_KEPT.contains(new String(segment, 2, 5, StandardCharsets.US_ASCII));
    }

    /** Up to the next marker that is none of the scan itself: there, FF is followed by 00 or counts restarts. */
    private static void copyScan(ByteBuffer in, ByteArrayOutputStream out) {
        while (true) {
            var next = in.get() & 0xFF;
            if (next == MARKER) {
                var after = in.get(in.position()) & 0xFF;
                if (after != 0 && (after < 0xD0 || after > 0xD7)) {
                    in.position(in.position() - 1);
                    return;
                }
            }
            out.write(next);
        }
    }

    private static byte[] png(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var out = ByteBuffer.allocate(bytes.length);
        out.put(bytes, 0, PNG_SIGNATURE);
        in.position(PNG_SIGNATURE);
        while (true) {
            var from = in.position();
            var length = in.getInt();
            var name = name(in);
            in.position(Math.addExact(from + 12, requireLength(length, in)));
            if (PNG_KEPT.contains(name)) {
                out.put(bytes, from, in.position() - from);
            }
            if ("IEND".equals(name)) {
                return written(out);
            }
        }
    }

    private static byte[] webp(byte[] bytes, int orientation) {
        var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        var exif = exif(orientation);
        var out = ByteBuffer.allocate(bytes.length + exif.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put(bytes, 0, RIFF_HEADER);
        in.position(4);
        var end = Math.min(Math.addExact(8, requireLength(in.getInt(), in)), bytes.length);
        in.position(RIFF_HEADER);
        while (in.position() + 8 <= end) {
            var from = in.position();
            var name = name(in);
            var length = requireLength(in.getInt(), in);
            in.position(Math.min(in.position() + length + length % 2, bytes.length));
            if (WEBP_KEPT.contains(name)) {
                var at = out.position();
                out.put(bytes, from, in.position() - from);
                if ("VP8X".equals(name)) {
                    var flags = out.get(at + 8) & ~EXIF_AND_XMP;
                    out.put(at + 8, (byte) (orientation == UPRIGHT ? flags : flags | EXIF));
                }
            }
        }
        if (orientation != UPRIGHT) {
            out.put(exif);
        }
        out.putInt(4, out.position() - 8);
        return written(out);
    }

    /** A chunk that says only which way up the picture is. */
    private static byte[] exif(int orientation) {
        return ByteBuffer.allocate(34)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("EXIF".getBytes(StandardCharsets.US_ASCII))
                .putInt(26)
                .put("II*\0".getBytes(StandardCharsets.US_ASCII))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ExifIFD0Directory.TAG_ORIENTATION)
                .putShort((short) 3)
                .putInt(1)
                .putInt(orientation)
                .putInt(0)
                .array();
    }

    private static String name(ByteBuffer in) {
        var name = new byte[4];
        in.get(name);
        return new String(name, StandardCharsets.US_ASCII);
    }

    private static int requireLength(int length, ByteBuffer in) {
        if (length < 0 || length > in.capacity()) {
            throw new Problem(ProblemType.NOT_A_PICTURE);
        }
        return length;
    }

    private static byte[] written(ByteBuffer out) {
        var bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    private static byte[] turned(byte[] bytes, int orientation, int longest) throws IOException {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var reader = ImageIO.getImageReaders(stream).next();
            try {
                reader.setInput(stream, true, true);
                var source = read(reader);
                for (var side = SHOWN_SIDE; ; side = side * 3 / 4) {
                    var written = written(turned(source, orientation, side), reader.getFormatName());
                    if (written.length <= longest) {
                        return written;
                    }
                }
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        var step = (Math.max(reader.getWidth(0), reader.getHeight(0)) + READ_SIDE - 1) / READ_SIDE;
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    private static BufferedImage turned(BufferedImage source, int orientation, int side) {
        var width = source.getWidth();
        var height = source.getHeight();
        var scale = Math.min(1.0, (double) side / Math.max(width, height));
        var across = (int) Math.max(1, Math.round((orientation < FIRST_SIDEWAYS ? width : height) * scale));
        var down = (int) Math.max(1, Math.round((orientation < FIRST_SIDEWAYS ? height : width) * scale));
        var hasAlpha = source.getColorModel().hasAlpha();
        var result =
                new BufferedImage(across, down, hasAlpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var paper = result.createGraphics();
        paper.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        paper.scale(scale, scale);
        paper.drawImage(source, upright(orientation, width, height), null);
        paper.dispose();
        return result;
    }

    private static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            if ("JPEG".equals(format)) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(0.9f);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
