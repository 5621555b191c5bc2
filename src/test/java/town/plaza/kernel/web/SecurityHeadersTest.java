package town.plaza.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

    @Test
    void without_a_map_service_pages_ask_nobody_else() {
        assertThat(new SecurityHeaders(Optional.empty()).policy()).contains("img-src 'self' data:;");
    }

    @Test
    void pictures_of_maps_may_come_from_where_the_operator_said_and_nothing_else_may() {
        var policy = new SecurityHeaders(Optional.of("https://tiles.example:8443/{z}/{x}/{y}.png")).policy();

        assertThat(policy).contains("img-src 'self' data: https://tiles.example:8443;");
        assertThat(policy.split("tiles.example", -1)).hasSize(2);
    }
}
