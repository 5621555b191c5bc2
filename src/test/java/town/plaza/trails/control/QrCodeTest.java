package town.plaza.trails.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    /** Of so many, the mask that the standard prefers makes some half a dozen that no look reads. */
    private static final int CODES = 400;

    @Test
    void a_reader_reads_each_from_any_distance() {
        var random = new Random(7);
        for (var each = 0; each < CODES; each++) {
            var content = address(random);
            var code = QrCode.of(content);
            assertThat(QrCode.read(code, 4)).isEqualTo(content);
            assertThat(QrCode.read(code, 5)).isEqualTo(content);
        }
    }

    private static String address(Random random) {
        var code = new byte[32];
        random.nextBytes(code);
        return "http://127.0.0.1:8080/trails/place.html?id=" + new UUID(random.nextLong(), random.nextLong()) + "&code="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    }
}
