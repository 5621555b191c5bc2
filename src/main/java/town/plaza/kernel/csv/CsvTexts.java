package town.plaza.kernel.csv;

import town.plaza.kernel.text.Texts;
import town.plaza.kernel.web.RequestScope;

/** Messages in the caller's language. */
final class CsvTexts {

    private CsvTexts() {}

    static String validation(String key) {
        return Texts.of("ValidationMessages", RequestScope.current().language()).orElse(key, key);
    }
}
