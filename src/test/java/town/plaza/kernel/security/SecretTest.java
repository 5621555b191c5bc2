package town.plaza.kernel.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    @Test
    void two_are_never_the_same() {
        assertThat(Secret.random().reveal()).isNotEqualTo(Secret.random().reveal());
    }

    @Test
    void it_is_recognised_by_its_hash() {
        var secret = Secret.random();

        assertThat(Secret.of(secret.reveal()).orElseThrow().hash())
                .isEqualTo(secret.hash())
                .hasSize(32);
    }

    @Test
    void it_does_not_tell_itself_to_a_log() {
        var secret = Secret.random();

        assertThat(secret).hasToString("Secret");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "short",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n"
            })
    void what_cannot_be_one_is_none(String text) {
        assertThat(Secret.of(text)).isEmpty();
    }
}
