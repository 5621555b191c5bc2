package town.plaza.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import town.plaza.server.OnPlaza;

@OnPlaza
class OpenApiIT {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}:]+)");

    @Test
    void every_operation_says_what_it_does_and_where_it_belongs() {
        assertThat(Operation.all()).hasSizeGreaterThan(40).allSatisfy(operation -> {
            assertThat(operation.description().getString("summary", ""))
                    .as(operation.name())
                    .isNotBlank();
            assertThat(operation.description().getJsonArray("tags"))
                    .as(operation.name())
                    .isNotEmpty();
        });
    }

    @Test
    void every_parameter_of_a_path_is_described() {
        assertThat(Operation.all()).allSatisfy(operation -> {
            var matcher = PARAMETER.matcher(operation.path());
            while (matcher.find()) {
                assertThat(operation.description().getJsonArray("parameters").toString())
                        .as(operation.name())
                        .contains('"' + matcher.group(1) + '"');
            }
        });
    }

    @Test
    void every_tag_is_explained() {
        assertThat(Operation.document().getJsonArray("tags")).isNotEmpty().allSatisfy(tag -> assertThat(
                        tag.asJsonObject().getString("description", ""))
                .isNotBlank());
    }

    @Test
    void whoever_tries_an_operation_out_asks_the_server_that_the_page_came_from() {
        assertThat(Operation.document().getJsonArray("servers")).singleElement().satisfies(server -> assertThat(
                        server.asJsonObject().getString("url"))
                .isEqualTo("/"));
    }
}
