package town.plaza.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;

@OnPlaza
class TownIT {

    @Test
    void it_says_which_build_it_is() {
        assertThat(new PlazaClient().get("/api/plaza").json().getString("version"))
                .isEqualTo(System.getProperty("plaza.version"))
                .matches("\\d+\\.\\d+\\.\\d+.*");
    }
}
