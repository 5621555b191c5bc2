package town.plaza.trails.boundary;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import town.plaza.kernel.text.Fields;
import town.plaza.trails.control.QuestionEditing;

/** Which questions are meant; a {@code @BeanParam}. Payara's OpenAPI cannot describe the fields of one. */
public class QuestionFilter {

    @QueryParam("place")
    private UUID place;

    @QueryParam("general")
    @DefaultValue("false")
    private boolean general;

    @QueryParam("category")
    @Size(max = 40)
    private String category;

    QuestionEditing.Filter filter() {
        return new QuestionEditing.Filter(place, general, Fields.orNull(category));
    }
}
