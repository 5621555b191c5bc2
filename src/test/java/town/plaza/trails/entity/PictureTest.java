package town.plaza.trails.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {

    private static byte[] drawn(String format, int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    /** The head of an extended WebP, which is all that tells its size. */
    private static byte[] webp(int width, int height) {
        return ByteBuffer.allocate(40)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(32)
                .put("WEBPVP8X".getBytes(StandardCharsets.US_ASCII))
                .putInt(10)
                .putInt(0)
                .put(new byte[] {(byte) (width - 1), (byte) (width - 1 >> 8), (byte) (width - 1 >> 16)})
                .put(new byte[] {(byte) (height - 1), (byte) (height - 1 >> 8), (byte) (height - 1 >> 16)})
                .array();
    }

    @ParameterizedTest
    @CsvSource({"jpg,image/jpeg", "png,image/png"})
    void it_is_what_its_bytes_say(String format, String type) throws IOException {
        assertThat(Picture.read(drawn(format, 40, 30))).isEqualTo(new Picture(type, 40, 30));
    }

    @Test
    void a_webp_is_one() {
        assertThat(Picture.read(webp(1600, 900))).isEqualTo(new Picture("image/webp", 1600, 900));
    }

    @Test
    void one_that_claims_to_be_huge_is_refused() {
        assertThatThrownBy(() -> Picture.read(webp(8001, 10))).hasMessage("not-a-picture");
        assertThatThrownBy(() -> Picture.read(webp(10, 8001))).hasMessage("not-a-picture");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<svg/>", "RIFF", "GIF89a\1\0\1\0\0\0\0;", "%PDF-1.7"})
    void anything_else_is_none(String text) {
        assertThatThrownBy(() -> Picture.read(text.getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessage("not-a-picture");
    }

    @Test
    void a_part_of_a_picture_is_none() throws IOException {
        var whole = drawn("png", 40, 30);

        assertThatThrownBy(() -> Picture.read(Arrays.copyOf(whole, 12))).hasMessage("not-a-picture");
    }
}
