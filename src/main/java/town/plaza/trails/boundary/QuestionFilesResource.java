package town.plaza.trails.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.kernel.csv.CsvMode;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.text.Fields;
import town.plaza.kernel.text.Language;
import town.plaza.kernel.web.BodyLimit;
import town.plaza.kernel.web.RequestScope;
import town.plaza.trails.control.QuestionsExport;
import town.plaza.trails.control.QuestionsImport;
import town.plaza.trails.control.QuestionsOutcome;

@Path("trails/editor/question-files")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "trails-editor")
public class QuestionFilesResource {

    private static final long LARGEST = 4L * 1024 * 1024;
    private static final String CSV = "text/csv";
    private static final String MODES = "preview|all|good";
    private static final String ORDER_ABOUT =
            " `place` is the one they belong to, absent for none; `category` the slug for"
                    + " those whose own there is not; `mode` is preview, which takes nothing, all or good.";

    @Inject
    QuestionsImport imports;

    @Inject
    QuestionsExport exports;

    @Inject
    CurrentAccount caller;

    /** What is the same for each question of a file. */
    public static class OrderParameters {

        @QueryParam("place")
        private UUID place;

        @QueryParam("category")
        @Size(max = 40)
        private String category;

        @QueryParam("mode")
        @DefaultValue("preview")
        @Pattern(regexp = MODES)
        private String mode;

        QuestionsImport.Order order() {
            return new QuestionsImport.Order(
                    place,
                    Fields.orNull(category),
                    "preview".equals(mode) ? null : CsvMode.valueOf(mode.toUpperCase(Locale.ROOT)));
        }
    }

    @POST
    @Path("open-trivia")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit(LARGEST)
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(
            summary = "Import questions in the format of Open Trivia DB, or look at what would come in",
            description =
                    "HTML entities are decoded once. Each question that is none is named by its number." + ORDER_ABOUT)
    public QuestionsOutcome openTrivia(
            @BeanParam @Valid OrderParameters order,
            @QueryParam("language")
                    @DefaultValue("es")
                    @Pattern(regexp = "es|en")
                    @Parameter(description = "The language of the file, es or en")
                    String language,
            @NotNull InputStream file) {
        return imports.openTrivia(file, Language.ofCode(language).orElseThrow(), order.order(), caller.id());
    }

    @POST
    @Path("csv")
    @Consumes(CSV)
    @BodyLimit(LARGEST)
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(
            summary = "Import questions as CSV, or look at what would come in",
            description = "UTF-8, commas or semicolons, a header first: category, difficulty, and for each language"
                    + " question_es, right_es, wrong1_es to wrong3_es, explanation_es. Each bad line is named."
                    + ORDER_ABOUT)
    public QuestionsOutcome csv(@BeanParam @Valid OrderParameters order, @NotNull InputStream file) {
        return imports.csv(file, order.order(), caller.id());
    }

    @GET
    @Path("csv")
    @Produces({CSV, MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "The questions that are asked, as CSV, in both languages")
    @APIResponse(responseCode = "200", description = "The questions", content = @Content(mediaType = CSV))
    public Response csv(@BeanParam @Valid QuestionFilter filter) {
        return file(exports.csv(filter.filter()), CSV + ";charset=UTF-8", "questions.csv");
    }

    @GET
    @Path("open-trivia")
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "The questions that are asked, in one language, in the format of Open Trivia DB")
    @APIResponse(
            responseCode = "200",
            description = "The questions",
            content = @Content(mediaType = MediaType.APPLICATION_JSON))
    public Response openTrivia(
            @BeanParam @Valid QuestionFilter filter,
            @QueryParam("language") @Pattern(regexp = "es|en") @Parameter(description = "es or en") String language) {
        var wanted =
                Language.ofCode(language).orElseGet(() -> RequestScope.current().language());
        return file(exports.openTrivia(filter.filter(), wanted), MediaType.APPLICATION_JSON, "questions.json");
    }

    private static Response file(String content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
