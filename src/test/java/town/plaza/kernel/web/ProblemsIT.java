package town.plaza.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;

@OnPlaza
class ProblemsIT {

    private final PlazaClient client = new PlazaClient();

    @Test
    void an_unknown_address_of_the_api_is_a_problem() {
        var answer = client.get("/api/nothing-here");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json())
                .containsEntry("type", jakarta.json.Json.createValue("/problems/not-found"))
                .containsEntry("title", jakarta.json.Json.createValue("There is nothing here"))
                .containsEntry("instance", jakarta.json.Json.createValue("/api/nothing-here"))
                .containsKey("requestId");
    }

    @Test
    void a_problem_is_told_in_the_callers_language() {
        assertThat(client.with("Accept-Language", "es")
                        .get("/api/nothing-here")
                        .json()
                        .getString("title"))
                .isEqualTo("Aquí no hay nada");
    }

    @Test
    void a_method_that_an_address_does_not_take_is_a_problem_that_names_those_it_takes() {
        var answer = client.delete("/api/plaza");

        assertThat(answer.problem()).isEqualTo("method-not-allowed");
        assertThat(answer.response().headers().allValues("Allow")).contains("GET");
    }
}
