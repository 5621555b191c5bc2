package town.plaza.board.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.board.entity.IdentityNumber.Kind;

class IdentityNumbersTest {

    private static final String LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";

    @ParameterizedTest
    @CsvSource({"DNI, 12345678X, ***4567**", "NIE, L1234567X, ****4567*", "PASSPORT, ABC123456, *****3456"})
    void numbers_are_masked_as_the_agency_asks(Kind kind, String number, String masked) {
        assertThat(IdentityNumber.mask(kind, number)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678Z",
                "con DNI 12345678-z,",
                "12.345.678-Z",
                "12 345 678 Z",
                "(12345678 - Z)",
                "12\u00a0345\u00a0678Z",
                "12345678\u2013Z",
                "12.345.678\u2011Z",
                "12\u202f345\u202f678\u2009Z",
                "12345678\u00adZ",
                "1234\u200b5678Z",
                "DNI:12345678Z.",
                "99 12345678Z",
                "DNI nº12345678Z",
                "Nª12345678Z",
                "dni12345678Z",
                "NIF12.345.678-Z"
            })
    void a_dni_is_found_however_it_is_typed(String text) {
        assertThat(IdentityNumbers.in(text)).containsExactly(new IdentityNumber(Kind.DNI, "***4567**"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X1234567L",
                "x-1234567-l",
                "Y1234567X",
                "Z1234567R",
                "X 1.234.567 L",
                "NIFX1234567L",
                "DNI/NIE: X 1234567 L"
            })
    void a_nie_is_found_with_each_first_letter(String text) {
        assertThat(IdentityNumbers.in(text)).containsExactly(new IdentityNumber(Kind.NIE, "****4567*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DNI 1.234.567-L", "D.N.I. nº 1234567 L", "nif1234567l", "don Juan y 1.234.567 L"})
    void a_dni_without_its_leading_zero_is_found_where_it_is_called_one_or_dotted(String text) {
        assertThat(IdentityNumbers.in(text)).containsExactly(new IdentityNumber(Kind.DNI, "***3456**"));
    }

    @Test
    void a_number_in_the_address_of_a_link_is_found() {
        var notice = new Notice(UUID.randomUUID(), UUID.randomUUID(), Instant.EPOCH);
        var link = SafeHtml.of("<p><a href=\"https://example.org/DNI%2012345678Z?a=1&amp;b=X1234567L\">lista</a></p>");
        notice.say("Lista", link, "anuncios", new PublicationPeriod(1, PeriodKind.CALENDAR), null);

        assertThat(notice.identityNumbers(""))
                .containsExactly(new IdentityNumber(Kind.DNI, "***4567**"), new IdentityNumber(Kind.NIE, "****4567*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678A",
                "1234567Z",
                "1234567L",
                "DNI 1234567Z",
                "1.234.567-Z",
                "112345678Z",
                "12345678ZA",
                "A12345678Z",
                "X1234567A",
                "B12345678",
                "ES7921000813610123456789",
                "expediente 2026/12345678",
                "ABC123456",
                "***4567**",
                "600 123 456 y nada más"
            })
    void other_numbers_are_left_alone(String text) {
        assertThat(IdentityNumbers.in(text)).isEmpty();
    }

    @Test
    void a_passport_counts_only_where_it_is_called_one() {
        assertThat(IdentityNumbers.in("con pasaporte n.º ABC123456"))
                .containsExactly(new IdentityNumber(Kind.PASSPORT, "*****3456"));
        assertThat(IdentityNumbers.in("matrícula ABC123456")).isEmpty();
    }

    @Test
    void each_number_is_named_once() {
        assertThat(IdentityNumbers.in("12345678Z, 12345678-Z, X1234567L")).hasSize(2);
    }

    @Property
    void every_dni_with_its_letter_is_found_and_with_another_is_not(
            @ForAll @IntRange(max = 99_999_999) int number, @ForAll @IntRange(min = 1, max = 22) int off) {
        var right = LETTERS.charAt(number % 23);
        var wrong = LETTERS.charAt((number + off) % 23);

        assertThat(IdentityNumbers.in("Se cita a %08d%c hoy".formatted(number, right)))
                .hasSize(1);
        assertThat(IdentityNumbers.in("Se cita a %08d%c hoy".formatted(number, wrong)))
                .isEmpty();
    }

    @Property
    void no_mask_shows_more_than_four_characters(@ForAll @IntRange(max = 99_999_999) int number) {
        var text = "%08d%c".formatted(number, LETTERS.charAt(number % 23));

        assertThat(IdentityNumbers.in(text)).singleElement().satisfies(found -> assertThat(found.masked())
                .hasSameSizeAs(text)
                .matches("\\*{3}\\d{4}\\*{2}"));
    }
}
