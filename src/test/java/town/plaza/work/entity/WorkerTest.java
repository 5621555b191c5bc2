package town.plaza.work.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerTest {

    private static Place place(String latitude, String longitude) {
        return new Place("Montefrío", new BigDecimal(latitude), new BigDecimal(longitude));
    }

    @ParameterizedTest
    @CsvSource({
        "37.32098, -4.01136, 37.32, -4.01",
        "37.32500, -4.01500, 37.33, -4.02",
        "84.99999, 179.99999, 85, 180",
        "0.00499, -0.00499, 0, 0"
    })
    void the_home_is_kept_about_as_exact_as_a_kilometre(
            String latitude, String longitude, String roughLatitude, String roughLongitude) {
        var worker = new Worker(UUID.randomUUID(), place(latitude, longitude));
        assertThat(worker.place()).isEqualTo(place(roughLatitude, roughLongitude));

        worker.present(place("36.12345", "-3.98765"), null);
        assertThat(worker.place()).isEqualTo(place("36.12", "-3.99"));
    }
}
