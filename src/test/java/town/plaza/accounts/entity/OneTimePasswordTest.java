package town.plaza.accounts.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class OneTimePasswordTest {

    @Test
    void it_can_be_read_out_without_mistaking_a_sign() {
        for (var n = 0; n < 1000; n++) {
            assertThat(OneTimePassword.random()).matches("[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}");
        }
    }

    @Test
    void no_two_are_alike() {
        var made = new HashSet<String>();
        for (var n = 0; n < 1000; n++) {
            assertThat(made.add(OneTimePassword.random())).isTrue();
        }
    }
}
