package town.plaza.board.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

class WordAddressTest {

    @ParameterizedTest
    @CsvSource({
        "/words/hola, hola",
        "/words/prueba, Funciona!",
        "/words/prueba2, prueba2",
        "/words/a+b, a+b",
        "/words/a%20b, a b",
        "/words/a%2Fb, a/b",
        "/words/a/b, a/b",
        "/words/a/, a/",
        "/words/qu%C3%A9%3F, qué?",
        "/words/50%25, 50%",
        "/words/a;b=c, a;b=c",
        "/words/%f0%9f%ab%92, 🫒",
        "/words/%3Cb%3E, <b>"
    })
    void everything_after_the_wall_is_text(String address, String text) {
        assertThat(WordAddress.textOf(address)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/words", "/words/"})
    void the_walls_own_address_adds_nothing(String address) {
        assertThat(WordAddress.textOf(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/words;jsessionid=AB", "//words/hola", "/%77ords/hola", "/./words/hola", "/wordsworth"})
    void what_only_the_server_takes_for_the_wall_is_not_found(String address) {
        assertThatThrownBy(() -> WordAddress.textOf(address))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.NOT_FOUND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/words/%", "/words/%4", "/words/%zz", "/words/%C3", "/words/%C0%80", "/words/%ED%A0%80"})
    void what_is_no_utf_8_is_refused(String address) {
        assertThatThrownBy(() -> WordAddress.textOf(address))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.BAD_ENCODING));
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Purpose, prefetch",
        "Sec-Purpose, prefetch;prerender",
        "Purpose, prefetch",
        "X-Moz, prefetch",
        "Sec-Fetch-Site, cross-site"
    })
    void a_browser_ahead_of_its_user_and_another_site_are_nobody(String header, String value) {
        assertThat(WordAddress.isAskedByNobody(Map.of(header, value)::get)).isTrue();
    }

    @Test
    void a_person_at_the_address_bar_is_somebody() {
        assertThat(WordAddress.isAskedByNobody(Map.of("Sec-Fetch-Site", "none")::get))
                .isFalse();
        assertThat(WordAddress.isAskedByNobody(name -> null)).isFalse();
    }
}
