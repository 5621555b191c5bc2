package town.plaza.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressesTest {

    private final ClientAddresses addresses = new ClientAddresses(List.of("10.0.0.0/8", "192.0.2.7", "2001:db8::/32"));

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.5", "192.0.2.8", "2001:db9::1"})
    void what_an_untrusted_address_says_of_another_is_not_believed(String remote) {
        assertThat(addresses.of(remote, "198.51.100.1")).isEqualTo(remote);
        assertThat(addresses.of(remote, "127.0.0.1, 10.0.0.1")).isEqualTo(remote);
        assertThat(addresses.trusts(remote)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    10.1.2.3    | 198.51.100.1                        | 198.51.100.1
                    192.0.2.7   | 198.51.100.1, 10.9.9.9              | 198.51.100.1
                    10.1.2.3    | 1.1.1.1, 198.51.100.1, 10.9.9.9     | 198.51.100.1
                    10.1.2.3    | 198.51.100.1, evil                  | 10.1.2.3
                    10.1.2.3    | evil, 198.51.100.1                  | 198.51.100.1
                    10.1.2.3    | 10.4.4.4, 10.5.5.5                  | 10.4.4.4
                    2001:db8::1 | 2001:db9::5                         | 2001:db9::5
                    """)
    void the_nearest_address_that_is_no_proxy_counts(String remote, String forwardedFor, String client) {
        assertThat(addresses.of(remote, forwardedFor)).isEqualTo(client);
    }

    @Test
    void without_the_header_the_proxy_itself_counts() {
        assertThat(addresses.of("10.1.2.3", (String) null)).isEqualTo("10.1.2.3");
    }

    @Test
    void nobody_is_trusted_unless_told() {
        assertThat(new ClientAddresses(List.of()).of("127.0.0.1", "198.51.100.1"))
                .isEqualTo("127.0.0.1");
    }

    @Test
    void what_is_no_address_is_refused_in_one_clear_line() {
        assertThatThrownBy(() -> new ClientAddresses(List.of("the-proxy!")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("PLAZA_TRUSTED_PROXIES must be")
                .hasMessageContaining("'the-proxy!'");
    }
}
