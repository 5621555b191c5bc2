package town.plaza.care;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import town.plaza.kernel.text.Language;
import town.plaza.kernel.text.Texts;

class CareTextsTest {

    private static String missed(Language language, long residents) {
        return Texts.of(Care.NAME, language).get("notification.doses-missed", 2L, residents);
    }

    @Test
    void one_resident_is_no_plural() {
        assertThat(missed(Language.EN, 1)).startsWith("2 doses of 1 resident went");
        assertThat(missed(Language.EN, 2)).startsWith("2 doses of 2 residents went");
        assertThat(missed(Language.ES, 1)).startsWith("2 tomas de 1 residente han");
        assertThat(missed(Language.ES, 2)).startsWith("2 tomas de 2 residentes han");
    }
}
