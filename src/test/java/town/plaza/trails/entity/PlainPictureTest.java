package town.plaza.trails.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.kernel.problem.Problem;

/** Where a photo was taken is not kept, and it still stands upright. */
public class PlainPictureTest {

    private static final int LARGEST = 2 * 1024 * 1024;
    private static final int WIDTH = 120;
    private static final int HEIGHT = 80;

    /** Red at the upper left, blue elsewhere. */
    private static byte[] drawn(String format) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var paper = image.createGraphics();
        paper.setColor(Color.BLUE);
        paper.fillRect(0, 0, WIDTH, HEIGHT);
        paper.setColor(Color.RED);
        paper.fillRect(0, 0, WIDTH / 2, HEIGHT / 2);
        paper.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException defect) {
            throw new IllegalStateException(defect);
        }
        return bytes.toByteArray();
    }

    /** 37° 10' N, held as {@code orientation} says. */
    private static byte[] tiff(int orientation) {
        return ByteBuffer.allocate(100)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("II*\0".getBytes(StandardCharsets.US_ASCII))
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putInt(orientation)
                .putShort((short) 0x8825)
                .putShort((short) 4)
                .putInt(1)
                .putInt(38)
                .putInt(0)
                .putShort((short) 2)
                .putShort((short) 1)
                .putShort((short) 2)
                .putInt(2)
                .put(new byte[] {'N', 0, 0, 0})
                .putShort((short) 2)
                .putShort((short) 5)
                .putInt(3)
                .putInt(68)
                .putInt(0)
                .putInt(37)
                .putInt(1)
                .putInt(10)
                .putInt(1)
                .putInt(0)
                .putInt(1)
                .array();
    }

    /** With its position in EXIF, a remark, and another picture behind its end, as telephones write. */
    public static byte[] jpeg(int orientation) {
        var plain = drawn("jpeg");
        var tiff = tiff(orientation);
        var remark = "Calle Real 1".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(plain.length + tiff.length + remark.length + 14 + 20)
                .put(plain, 0, 2)
                .put(new byte[] {(byte) 0xFF, (byte) 0xE1})
                .putShort((short) (tiff.length + 8))
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(tiff)
                .put(new byte[] {(byte) 0xFF, (byte) 0xFE})
                .putShort((short) (remark.length + 2))
                .put(remark)
                .put(plain, 2, plain.length - 2)
                .put("Calle Real 2, detrás".getBytes(StandardCharsets.ISO_8859_1))
                .array();
    }

    private static byte[] png(int orientation) {
        var plain = drawn("png");
        var end = plain.length - 12;
        var out = ByteBuffer.allocate(plain.length + 300).put(plain, 0, end);
        chunk(out, "eXIf", tiff(orientation));
        chunk(out, "tEXt", "Comment\0Calle Real 1".getBytes(StandardCharsets.US_ASCII));
        out.put(plain, end, 12);
        return Arrays.copyOf(out.array(), out.position());
    }

    private static void chunk(ByteBuffer out, String name, byte[] content) {
        var crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.US_ASCII));
        crc.update(content);
        out.putInt(content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .putInt((int) crc.getValue());
    }

    private static byte[] webp(int orientation) {
        var tiff = tiff(orientation);
        return ByteBuffer.allocate(30 + 12 + 8 + tiff.length + 8 + 12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(22 + 12 + 8 + tiff.length + 8 + 12)
                .put("WEBPVP8X".getBytes(StandardCharsets.US_ASCII))
                .putInt(10)
                .putInt(0x0C)
                .put(new byte[] {WIDTH - 1, 0, 0, HEIGHT - 1, 0, 0})
                .put("VP8L".getBytes(StandardCharsets.US_ASCII))
                .putInt(4)
                .putInt(7)
                .put("EXIF".getBytes(StandardCharsets.US_ASCII))
                .putInt(tiff.length)
                .put(tiff)
                .put("XMP ".getBytes(StandardCharsets.US_ASCII))
                .putInt(12)
                .put("Calle Real 1".getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    private static byte[] plain(byte[] bytes) {
        return PlainPicture.of(bytes, Picture.read(bytes), LARGEST);
    }

    private static String words(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static boolean hasPosition(byte[] bytes) throws Exception {
        var gps = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes))
                .getFirstDirectoryOfType(GpsDirectory.class);
        return gps != null && gps.containsTag(GpsDirectory.TAG_LATITUDE);
    }

    private static BufferedImage image(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private static boolean isRed(BufferedImage image, double x, double y) {
        var color = new Color(image.getRGB((int) (image.getWidth() * x), (int) (image.getHeight() * y)));
        return color.getRed() > 150 && color.getBlue() < 100;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6})
    void where_it_was_taken_is_gone_from_each_kind(int orientation) throws Exception {
        for (var photo : new byte[][] {jpeg(orientation), png(orientation), webp(orientation)}) {
            assertThat(hasPosition(photo)).as("as it came").isTrue();
            assertThat(words(photo)).contains("Calle Real");

            var plain = plain(photo);

            assertThat(hasPosition(plain)).isFalse();
            assertThat(words(plain)).doesNotContain("Calle Real");
            assertThat(Picture.read(plain).mediaType())
                    .isEqualTo(Picture.read(photo).mediaType());
        }
    }

    /** Where the upper left corner of what the camera saw, without regard to how it was held, has to be. */
    @ParameterizedTest
    @CsvSource({"1,0,0", "2,1,0", "3,1,1", "4,0,1", "5,0,0", "6,1,0", "7,1,1", "8,0,1"})
    void it_stands_upright(int orientation, int right, int below) throws IOException {
        for (var photo : new byte[][] {jpeg(orientation), png(orientation)}) {
            var plain = plain(photo);

            assertThat(PlainPicture.orientation(plain)).isEqualTo(1);
            assertThat(words(plain)).doesNotContain("Exif", "eXIf");
            var image = image(plain);
            assertThat(image.getWidth()).isEqualTo(orientation < 5 ? WIDTH : HEIGHT);
            assertThat(image.getHeight()).isEqualTo(orientation < 5 ? HEIGHT : WIDTH);
            for (var corner = 0; corner < 4; corner++) {
                var isThere = corner % 2 == right && corner / 2 == below;
                assertThat(isRed(image, corner % 2 == 0 ? 0.25 : 0.75, corner / 2 == 0 ? 0.25 : 0.75))
                        .as("corner %d", corner)
                        .isEqualTo(isThere);
            }
        }
    }

    @Test
    void one_that_stands_upright_is_not_drawn_anew() throws IOException {
        assertThat(plain(jpeg(1))).isEqualTo(drawn("jpeg"));
        assertThat(plain(png(1))).isEqualTo(drawn("png"));
    }

    @Test
    void a_webp_keeps_which_way_up_it_is_and_nothing_else() {
        var plain = plain(webp(8));

        assertThat(PlainPicture.orientation(plain)).isEqualTo(8);
        assertThat(ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN).getInt(4))
                .isEqualTo(plain.length - 8);
        assertThat(plain(webp(1))).hasSize(42).satisfies(bytes -> assertThat(bytes[20])
                .isZero());
    }

    @Test
    void a_turned_one_is_made_smaller_until_it_fits() throws IOException {
        var photo = jpeg(6);
        var whole = plain(photo);

        var small = PlainPicture.of(photo, Picture.read(photo), whole.length);
        assertThat(small).hasSize(whole.length);
        var large = new BufferedImage(3000, 30, BufferedImage.TYPE_INT_RGB);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(large, "png", bytes);
        var end = bytes.size() - 12;
        var out = ByteBuffer.allocate(bytes.size() + 200).put(bytes.toByteArray(), 0, end);
        chunk(out, "eXIf", tiff(6));
        out.put(bytes.toByteArray(), end, 12);
        assertThat(image(plain(Arrays.copyOf(out.array(), out.position()))).getHeight())
                .isEqualTo(PlainPicture.SHOWN_SIDE);
    }

    @Property(tries = 300)
    void one_that_ends_before_its_end_or_is_crooked_is_refused_or_read(
            @ForAll @IntRange(max = 2) int kind, @ForAll @IntRange(max = 2000) int cut, @ForAll byte other) {
        var photo = kind == 0 ? jpeg(6) : kind == 1 ? png(6) : webp(6);
        var shortened = Arrays.copyOf(photo, Math.min(cut, photo.length));
        var crooked = photo.clone();
        crooked[cut % photo.length] = other;
        for (var each : new byte[][] {shortened, crooked}) {
            try {
                plain(each);
            } catch (Problem refusal) {
                assertThat(refusal).hasMessage("not-a-picture");
            }
        }
    }

    @Test
    void a_part_of_a_photo_is_none() {
        var photo = jpeg(1);

        assertThatThrownBy(() -> plain(Arrays.copyOf(photo, photo.length / 2))).hasMessage("not-a-picture");
    }
}
