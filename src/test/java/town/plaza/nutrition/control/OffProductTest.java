package town.plaza.nutrition.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A product is read from its line, or the line is bad: none keeps a reader busy for ever. */
class OffProductTest {

    private static final String CODE = "8400000000017";
    private static final String GOOD = "\"product_name\":\"Pan\",\"nutriments\":{\"energy-kcal_100g\":200}";

    private static void assertIsBad(String line, ImportReason reason) {
        assertThatThrownBy(() -> OffProduct.read(line))
                .isInstanceOfSatisfying(
                        BadLine.class, bad -> assertThat(bad.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":\"8400000000017\",\"x\":[1,2}",
                "{\"code\":\"8400000000017\",\"x\":[1,2",
                "{\"code\":\"8400000000017\",\"x\":{\"y\":[{",
                "{\"code\":\"8400000000017\",\"x\":{\"y\":1]}",
                "{\"code\":\"8400000000017\",\"nutriments\":{\"x\":[",
                "{\"code\":\"8400000000017\",\"nutriments\":{\"energy-kcal_100g\":",
                "{\"code\":\"84000",
                "{"
            })
    @Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
    void a_line_that_breaks_off_is_bad(String line) {
        assertIsBad(line, ImportReason.NOT_JSON);
    }

    @Test
    void what_is_not_needed_is_skipped_however_deep() {
        var food = OffProduct.read(
                "{\"code\":\"%s\",\"x\":{\"y\":[1,{\"z\":[\"]}\"]}],\"w\":{}},%s,\"v\":[[]]}".formatted(CODE, GOOD));

        assertThat(food.name()).isEqualTo("Pan");
        assertThat(food.ref()).isEqualTo(CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ",,", "", " , Otra", "\\u0000"})
    void a_brand_of_nothing_is_none(String brands) {
        var food = OffProduct.read("{\"code\":\"%s\",\"brands\":\"%s\",%s}".formatted(CODE, brands, GOOD));

        assertThat(food.brand()).isNull();
    }

    @Test
    void a_code_with_a_control_character_is_no_barcode() {
        assertIsBad("{\"code\":\"84\\u000000000017\",%s}".formatted(GOOD), ImportReason.BARCODE_WRONG);
    }
}
