package town.plaza.trails.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.text.Language;
import town.plaza.kernel.web.RequestScope;
import town.plaza.trails.control.AnswerView;
import town.plaza.trails.control.Answering;
import town.plaza.trails.control.CheckIn;
import town.plaza.trails.control.Play;
import town.plaza.trails.control.QuestionView;
import town.plaza.trails.control.TrailPack;
import town.plaza.trails.control.VisitView;
import town.plaza.trails.control.Visits;

@Path("trails")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "play", description = "Visits, questions and answers of who plays")
public class PlayResource {

    private static final String VISIT =
            """
            {"key": "0d9a9a3e-8a0f-4d0e-9a0b-3f9f5f0d8a11", "place": "01990000-0000-7000-8000-000000000001",
             "latitude": 37.17610, "longitude": -3.58810, "accuracy": 12}""";
    private static final String ANSWER =
            """
            {"key": "7f2c1a90-54a1-4c39-8a43-0f6a6ad1f1d2", "question": "01990000-0000-7000-8000-000000000002",
             "place": "01990000-0000-7000-8000-000000000001", "option": "mQ3yq1dC0aZt"}""";

    @Inject
    Visits visits;

    @Inject
    Play play;

    @Inject
    CurrentAccount caller;

    private static Language language() {
        return RequestScope.current().language();
    }

    @POST
    @Path("visits")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary = "Check in at a place, by position or by the code on the spot",
            description =
                    "The first visit to a place scores, once for each account; checking in again is answered with 200 and"
                            + " adds nothing. A position"
                            + " is accepted within the place's radius and what it may be off, up to 50 m; not where it may"
                            + " be off by more than 200 m, nor where nobody gets to so fast.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CheckIn.class),
                            examples = @ExampleObject(name = "by position", value = VISIT)))
    @APIResponse(
            responseCode = "201",
            description = "The visit",
            content = @Content(schema = @Schema(implementation = VisitView.class)))
    public Response checkIn(@NotNull @Valid CheckIn checkIn) {
        var visited = visits.checkIn(caller.id(), checkIn);
        return Response.status(visited.again() ? Response.Status.OK : Response.Status.CREATED)
                .entity(visited.visit())
                .build();
    }

    @GET
    @Path("visits")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "Where one has been, the latest first")
    public Page<VisitView> visits() {
        return new Page<>(visits.of(caller.id()), null);
    }

    @GET
    @Path("places/{id}/questions")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary = "The questions of a place",
            description = "Which option is right is told only of those that one has answered.")
    public Page<QuestionView> questions(@PathParam("id") UUID place) {
        return new Page<>(play.ofPlace(caller.id(), place, language()), null);
    }

    @GET
    @Path("general-questions")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(summary = "Questions that belong to no place, which can be answered anywhere")
    public Page<QuestionView> general(
            @QueryParam("open") @DefaultValue("false") @Parameter(description = "Only those that one has not answered.")
                    boolean open,
            @BeanParam @Valid PageRequest page) {
        return play.general(caller.id(), open, page, language());
    }

    @GET
    @Path("trails/{id}/pack")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary = "All that is needed to walk a trail without network",
            description = "Which option is right is not in it: answers are judged when they arrive.")
    public TrailPack pack(@PathParam("id") UUID trail) {
        return play.pack(caller.id(), trail, language());
    }

    @POST
    @Path("answers")
    @RolesAllowed(Role.NEIGHBOUR)
    @Operation(
            summary = "Answer a question",
            description = "The first answer scores where it is right; later ones are `practice` and score nothing. Sent"
                    + " again with the same key, it is answered with 200 and counts once.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = Answering.class),
                            examples = @ExampleObject(name = "an answer", value = ANSWER)))
    @APIResponse(
            responseCode = "201",
            description = "What became of it",
            content = @Content(schema = @Schema(implementation = AnswerView.class)))
    public Response answer(@NotNull @Valid Answering answering) {
        var answered = play.answer(caller.id(), answering, language());
        return Response.status(answered.again() ? Response.Status.OK : Response.Status.CREATED)
                .entity(answered.answer())
                .build();
    }
}
