package town.plaza.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            textBlock =
                    """
                    none               | ES
                    ''                 | ES
                    en                 | EN
                    en-GB              | EN
                    es-MX,en;q=0.9     | ES
                    fr,en;q=0.5,es;q=0.4 | EN
                    fr                 | ES
                    es;q=0.1,en;q=0.9  | EN
                    *                  | ES
                    ;;;q=x             | ES
                    """)
    void the_first_that_there_is_counts(String header, Language language) {
        assertThat(Language.ofHeader(header)).isEqualTo(language);
    }

    @ParameterizedTest
    @EnumSource
    void each_is_found_by_its_code(Language language) {
        assertThat(Language.ofCode(language.code())).contains(language);
        assertThat(language.locale().toLanguageTag()).isEqualTo(language.code());
    }

    @Test
    void no_other_code_is_one() {
        assertThat(Language.ofCode("fr")).isEmpty();
        assertThat(Language.ofCode(null)).isEmpty();
    }
}
