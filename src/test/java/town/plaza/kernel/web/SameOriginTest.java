package town.plaza.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {

    private static final String HOST = "plaza.example";

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none,        none",
                "same-origin, none",
                "same-origin, https://elsewhere.example",
                "none,        https://plaza.example",
                "none,        http://plaza.example",
            })
    void plazas_own_pages_and_programs_may(String fetchSite, String origin) {
        assertThat(SameOrigin.isBrokenBy(fetchSite, origin, HOST)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "cross-site, none",
                "same-site,  none",
                "cross-site, https://plaza.example",
                "none,       https://elsewhere.example",
                "none,       https://plaza.example.evil",
                "none,       https://plaza.example:8443",
                "none,       null",
            })
    void other_sites_may_not(String fetchSite, String origin) {
        assertThat(SameOrigin.isBrokenBy(fetchSite, origin, HOST)).isTrue();
    }
}
