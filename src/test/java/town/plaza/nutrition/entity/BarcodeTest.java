package town.plaza.nutrition.entity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A slip in a barcode is noticed by its check digit. */
class BarcodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"4006381333931", "96385074", "4 006381-333931"})
    void those_in_print_are_read(String text) {
        assertThat(Barcode.read(text)).isPresent();
    }

    @Test
    void an_american_one_is_a_european_one_without_its_zero() {
        assertThat(Barcode.read("036000291452")).contains(new Barcode("0036000291452"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"4006381333932", "400638133393", "96385075", "", "8", "ocho", "٤٠٠٦٣٨١٣٣٣٩٣١", "40063813339310"})
    void others_are_not(String text) {
        assertThat(Barcode.read(text)).isEmpty();
    }

    @Property(tries = 500)
    void any_digit_that_is_changed_is_noticed(
            @ForAll @LongRange(min = 0, max = 999_999_999_999L) long number,
            @ForAll @IntRange(min = 0, max = 12) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        var right = withCheckDigit(String.format("%012d", number));
        assertThat(Barcode.read(right)).isPresent();
        var digit = (char) ('0' + (right.charAt(place) - '0' + by) % 10);
        var wrong = right.substring(0, place) + digit + right.substring(place + 1);
        assertThat(Barcode.read(wrong)).isEmpty();
    }

    private static String withCheckDigit(String twelve) {
        for (var digit = '0'; digit <= '9'; digit++) {
            if (Barcode.read(twelve + digit).isPresent()) {
                return twelve + digit;
            }
        }
        throw new AssertionError("no check digit for " + twelve);
    }
}
