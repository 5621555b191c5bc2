package town.plaza.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestFilterTest {

    @ParameterizedTest
    @CsvSource({
        "/words, /hola, /words/hola",
        "/words, , /words",
        "/api, /board/notes, /api/board/notes",
        "/board/index.html, , /board/index.html"
    })
    void an_address_is_judged_as_the_server_reads_it(String servlet, String rest, String path) {
        var request = (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getServletPath" -> servlet;
                    case "getPathInfo" -> rest;
                    default -> "//%77ords;x=y/hola";
                });

        assertThat(RequestFilter.reached(request)).isEqualTo(path);
    }
}
