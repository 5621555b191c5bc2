package town.plaza.board.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.kernel.config.Settings;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

class WordsByAddressOffTest {

    @ParameterizedTest
    @ValueSource(strings = {"/words/hola", "/words/prueba", "/words/%20", "/words//"})
    void an_address_adds_nothing(String address) {
        var words = new Words();
        // without notes: whatever would reach for them fails otherwise
        words.settings = new Settings() {
            @Override
            public boolean notesByAddress() {
                return false;
            }
        };

        assertThatThrownBy(() -> words.doGet(asking(address), null))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                        .isEqualTo(ProblemType.ADDING_BY_ADDRESS_OFF));
    }

    private static HttpServletRequest asking(String address) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> "getRequestURI".equals(method.getName()) ? address : null);
    }
}
