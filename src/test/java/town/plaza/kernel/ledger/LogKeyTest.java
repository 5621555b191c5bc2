package town.plaza.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogKeyTest {

    @Test
    void a_key_given_as_base64_or_pem_is_the_pair_it_was() {
        var made = LogKey.made();
        var base64 = Base64.getEncoder().encodeToString(made.pkcs8());
        var pem = "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";

        assertThat(LogKey.of(base64).spki()).isEqualTo(made.spki());
        assertThat(LogKey.of(pem).spki()).isEqualTo(made.spki());
        assertThat(LogKey.of(pem).hasSigned("text", made.sign("text"))).isTrue();
    }

    @Test
    void a_signature_holds_for_its_text_and_key_only() {
        var key = LogKey.made();
        var signature = key.sign("text");

        assertThat(key.hasSigned("text", signature)).isTrue();
        assertThat(key.hasSigned("Text", signature)).isFalse();
        assertThat(LogKey.made().hasSigned("text", signature)).isFalse();
        assertThat(key.hasSigned("text", new byte[3])).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "not base64!", "AAAA", "-----BEGIN PRIVATE KEY-----"})
    void what_is_no_key_is_refused_in_one_line_without_repeating_it(String crooked) {
        assertThatThrownBy(() -> LogKey.of(crooked))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("PLAZA_LOG_KEY must be an Ed25519 private key in PKCS#8, as PEM or base64");
    }
}
