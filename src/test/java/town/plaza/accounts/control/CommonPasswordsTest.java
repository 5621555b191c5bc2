package town.plaza.accounts.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class CommonPasswordsTest {

    @Test
    void ten_thousand_are_known_in_lower_case() {
        assertThat(CommonPasswords.load())
                .hasSize(10_000)
                .contains("password", "qwertyuiop", "1234567890")
                .allSatisfy(each -> assertThat(each).isEqualTo(each.toLowerCase(Locale.ROOT)));
    }
}
