package town.plaza.board.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.board.control.Certificates;
import town.plaza.board.control.Drafts;
import town.plaza.board.control.IdentityNumbersView;
import town.plaza.board.control.NoticeDraft;
import town.plaza.board.control.NoticeQuery;
import town.plaza.board.control.NoticeSummary;
import town.plaza.board.control.NoticeView;
import town.plaza.board.control.Notices;
import town.plaza.board.control.Publication;
import town.plaza.board.control.Publishing;
import town.plaza.board.control.Withdrawal;
import town.plaza.kernel.cache.Cached;
import town.plaza.kernel.cache.Invalidates;
import town.plaza.kernel.ledger.EntryProof;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.security.Role;
import town.plaza.kernel.web.BodyLimit;
import town.plaza.kernel.web.ETags;
import town.plaza.kernel.web.RequestScope;

@Path("board/notices")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "notices", description = "Official notices of the town hall, with proof of what they said and when")
public class NoticesResource {

    private static final String PDF = "application/pdf";
    private static final String PLAIN = MediaType.TEXT_PLAIN + ";charset=UTF-8";
    private static final long LARGEST_PDF = 10L * 1024 * 1024;
    private static final long LARGEST_DRAFT = 512L * 1024;

    @Inject
    Notices notices;

    @Inject
    Drafts drafts;

    @Inject
    Publishing publishing;

    @Inject
    Certificates certificates;

    @Inject
    CurrentAccount caller;

    @GET
    @PermitAll
    @Cached({BoardSubjects.NOTICES, BoardSubjects.LOG})
    @Operation(summary = "The notices, newest published first")
    @APIResponse(
            responseCode = "200",
            description = "A part of the list",
            content = @Content(schema = @Schema(implementation = NoticePage.class)))
    @APIResponse(responseCode = "304", description = "Nothing changed since the given ETag")
    public Response list(
            @BeanParam @Valid PageRequest page,
            @QueryParam("category") @Parameter(description = "A category's slug") String category,
            @QueryParam("q")
                    @Size(max = 200)
                    @Parameter(description = "Words to look for, in Spanish or English; accents make no difference")
                    String text,
            @QueryParam("status")
                    @DefaultValue("PUBLISHED")
                    @Pattern(regexp = "PUBLISHED|ALL")
                    @Parameter(description = "PUBLISHED: in force. ALL: expired and withdrawn ones too")
                    String status,
            @Context Request request) {
        var query = new NoticeQuery(given(category), given(text), "ALL".equals(status));
        var found = notices.page(query, page);
        return unlessKnown(request, NoticeTags.of(found.items(), found.next()), () -> found);
    }

    /** For the documentation: a generic type has no class to name. */
    @Schema(description = "A part of the list of notices")
    public static final class NoticePage {
        public java.util.List<NoticeSummary> items;
        public String next;
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Cached({BoardSubjects.NOTICES, BoardSubjects.LOG})
    @Operation(summary = "One notice", description = "A draft exists for clerks and administrators only.")
    @APIResponse(
            responseCode = "200",
            description = "The notice",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    @APIResponse(responseCode = "304", description = "Nothing changed since the given ETag")
    public Response find(@PathParam("id") UUID id, @Context Request request) {
        var notice = notices.find(id, mayDraft()).orElseThrow(Problem::notFound);
        return unlessKnown(request, NoticeTags.of(notice), () -> notice);
    }

    @POST
    @BodyLimit(LARGEST_DRAFT)
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(
            summary = "Draft a notice",
            description = "Of the body the safe subset of HTML is kept; `removed` says what came out.")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response draft(@NotNull @Valid NoticeDraft draft) {
        var notice = drafts.add(draft, caller.id());
        return Response.created(URI.create("/api/board/notices/" + notice.id()))
                .entity(notice)
                .tag(NoticeTags.of(notice))
                .build();
    }

    @PUT
    @Path("{id}")
    @BodyLimit(LARGEST_DRAFT)
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "Change a draft")
    @APIResponse(
            responseCode = "200",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response change(
            @PathParam("id") UUID id,
            @NotNull @Valid NoticeDraft draft,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return tagged(drafts.change(id, draft, ifMatch));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "Throw a draft away")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void discard(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        drafts.discard(id, ifMatch);
    }

    @PUT
    @Path("{id}/attachment")
    @Consumes(PDF)
    @BodyLimit(LARGEST_PDF)
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "Attach a PDF to a draft, in place of the one before")
    @APIResponse(
            responseCode = "200",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response attach(
            @PathParam("id") UUID id,
            @QueryParam("fileName") String fileName,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull byte[] content) {
        return tagged(drafts.attach(id, fileName, content, ifMatch));
    }

    @DELETE
    @Path("{id}/attachment")
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "Take the PDF from a draft")
    @APIResponse(responseCode = "204", description = "It is gone; with the draft's version as ETag")
    public Response detach(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return Response.noContent().tag(ETags.of(drafts.detach(id, ifMatch))).build();
    }

    @GET
    @Path("{id}/attachment")
    @Produces({PDF, MediaType.APPLICATION_JSON})
    @PermitAll
    @Operation(summary = "The PDF of a notice")
    @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = PDF))
    public Response attachment(@PathParam("id") UUID id, @Context Request request) {
        var pdf = notices.attachment(id, mayDraft());
        var tag = new EntityTag(pdf.sha256());
        var known = request.evaluatePreconditions(tag);
        return known != null
                ? known.build()
                : Response.ok(pdf.content(), PDF)
                        .tag(tag)
                        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(pdf.fileName()))
                        .build();
    }

    @GET
    @Path("{id}/canonical")
    @Produces({PLAIN, MediaType.APPLICATION_JSON})
    @PermitAll
    @Operation(
            summary = "The bytes of a notice whose SHA-256 the public log keeps",
            description =
                    "A line for each of id, title, category, moment of publication, first and last day, the notice"
                            + " that it corrects, hash and name of the attachment; an empty one, and then the text.")
    @APIResponse(
            responseCode = "200",
            description = "The notice as it was published",
            content = @Content(mediaType = MediaType.TEXT_PLAIN))
    public Response canonical(@PathParam("id") UUID id) {
        return Response.ok(publishing.canonical(id), PLAIN).build();
    }

    @GET
    @Path("{id}/identity-numbers")
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(summary = "Full identity numbers in a notice, masked")
    public IdentityNumbersView identityNumbers(@PathParam("id") UUID id) {
        return drafts.identityNumbers(id);
    }

    @POST
    @Path("{id}/publish")
    @Invalidates(BoardSubjects.NOTICES)
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(
            summary = "Publish a draft; from then on it never changes",
            description = "Full identity numbers in it must be confirmed by `keepIdentityNumbers`."
                    + " Working days are counted only in years that have a holiday of the nation.")
    @APIResponse(
            responseCode = "200",
            description = "The published notice",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    public Response publish(
            @PathParam("id") UUID id, Publication how, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return tagged(publishing.publish(id, how, ifMatch, caller.id()));
    }

    @POST
    @Path("{id}/withdraw")
    @Invalidates(BoardSubjects.NOTICES)
    @RolesAllowed({Role.ADMINISTRATOR, Role.TOWN_CLERK})
    @Operation(
            summary = "Withdraw a notice",
            description = "Title, hash and dates stay; text and attachment do not."
                    + " Full identity numbers in the reason must be confirmed by `keepIdentityNumbers`.")
    @APIResponse(
            responseCode = "200",
            description = "The withdrawn notice",
            content = @Content(schema = @Schema(implementation = NoticeView.class)))
    @APIResponse(responseCode = "412", description = "Corrected or expired since the version in If-Match")
    public Response withdraw(
            @PathParam("id") UUID id,
            @NotNull @Valid Withdrawal withdrawal,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return tagged(publishing.withdraw(id, withdrawal, NoticeTags.versions(ifMatch), caller.id()));
    }

    @GET
    @Path("{id}/proof")
    @PermitAll
    @Operation(summary = "What proves that the publication is in the public log")
    public EntryProof proof(@PathParam("id") UUID id) {
        return notices.proof(id);
    }

    @GET
    @Path("{id}/certificate")
    @Produces({PDF, MediaType.APPLICATION_JSON})
    @PermitAll
    @Operation(summary = "The certificate of publication, in the caller's language")
    @APIResponse(responseCode = "200", description = "The certificate", content = @Content(mediaType = PDF))
    public Response certificate(@PathParam("id") UUID id) {
        var scope = RequestScope.current();
        return Response.ok(certificates.of(id, scope.language()), PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + id + ".pdf\"")
                .build();
    }

    private boolean mayDraft() {
        return caller.has(Role.CLERK) || caller.has(Role.ADMIN);
    }

    private static Optional<String> given(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(each -> !each.isEmpty());
    }

    private static Response tagged(NoticeView notice) {
        return Response.ok(notice).tag(NoticeTags.of(notice)).build();
    }

    private static Response unlessKnown(Request request, EntityTag tag, Supplier<Object> entity) {
        var known = request.evaluatePreconditions(tag);
        return (known == null ? Response.ok(entity.get()) : known).tag(tag).build();
    }

    private static String disposition(String fileName) {
        var ascii = fileName.replaceAll("[^A-Za-z0-9._ -]", "_");
        var escaped = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + escaped;
    }
}
