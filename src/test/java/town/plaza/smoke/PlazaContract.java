package town.plaza.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import town.plaza.server.PlazaClient;

/** What every answer promises, whatever the service. */
class PlazaContract {

    private final PlazaClient anybody = Visit.fromEnvironment().anybody();

    @Test
    void nothing_that_the_description_lists_fails_when_asked_by_a_stranger() {
        var description = anybody.with("Accept", "application/json").get("/openapi");
        assertThat(description.status()).isEqualTo(200);
        var paths = description.json().getJsonObject("paths");
        assertThat(paths).isNotEmpty();
        var softly = new SoftAssertions();
        paths.forEach((path, operations) -> {
            if (path.contains("{") || path.endsWith("/live") || !((JsonObject) operations).containsKey("get")) {
                return;
            }
            var answer = anybody.get(path.startsWith("/api") ? path : "/api" + path);
            softly.assertThat(answer.status()).as(path).isLessThan(500);
            if (answer.status() >= 400) {
                softly.assertThat(answer.problem()).as(path).doesNotStartWith("no problem");
            }
        });
        softly.assertAll();
    }

    @Test
    void an_unknown_address_is_a_problem() {
        var answer = anybody.get("/api/no-such-service");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }

    @Test
    void a_problem_names_the_request_and_a_type_that_can_be_read() {
        var answer = anybody.get("/api/no-such-service");
        assertThat(answer.json().getString("requestId")).isEqualTo(answer.header("X-Request-Id"));
        assertThat(anybody.get(answer.json().getString("type")).status()).isEqualTo(200);
    }

    @Test
    void who_is_not_signed_in_is_told_so() {
        assertThat(anybody.get("/api/accounts/me").status()).isEqualTo(401);
    }

    @Test
    void a_body_that_is_no_json_is_the_callers_mistake() {
        var answer = anybody.with("Content-Type", "application/json")
                .send("POST", "/api/accounts/registrations", BodyPublishers.ofString("{"));
        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.problem()).doesNotStartWith("no problem");
    }

    @Test
    void a_refused_value_is_not_repeated() {
        var answer = anybody.post(
                "/api/accounts/registrations",
                Json.createObjectBuilder()
                        .add("userName", "x")
                        .add("password", "corta-9")
                        .build());
        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.text()).doesNotContain("corta-9");
    }

    @Test
    void a_list_comes_in_pages() {
        var page = anybody.get("/api/board/notes?limit=1").json();
        assertThat(page.getJsonArray("items")).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void pages_are_guarded_by_their_headers() {
        var page = anybody.get("/");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe-inline");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Server")).isNull();
    }
}
