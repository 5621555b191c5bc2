package town.plaza.kernel.ledger;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.kernel.paging.Page;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.problem.Problem;

/** The public log, open to whoever wants to check or to mirror it. */
@Path("ledger/notices")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ledger", description = "What happened, for good: Merkle logs with signed heads")
public class LedgerResource {

    /** More than any log holds, less than what JSON's numbers can say. */
    static final long MOST = 1L << 52;

    @Inject
    Entries entries;

    @Inject
    Proofs proofs;

    @GET
    @Path("head")
    @PermitAll
    @Operation(summary = "The newest signed head of the public log")
    public TreeHead head() {
        return proofs.newestHead(Log.NOTICES);
    }

    @GET
    @Path("checkpoint")
    @PermitAll
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "The newest signed head as a C2SP signed note")
    public String checkpoint() {
        return proofs.newestNote(Log.NOTICES);
    }

    @GET
    @Path("key")
    @PermitAll
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "The public key that heads are signed with, PEM")
    public String key() {
        return proofs.publicKey();
    }

    @GET
    @Path("entries")
    @PermitAll
    @Operation(summary = "The entries of the public log, the oldest first")
    public Page<EntryView> entries(@BeanParam @Valid PageRequest page) {
        var found = entries.inOrder(Log.NOTICES, page.afterNumber().orElse(-1L), page.fetch());
        return Page.of(found, page.limit(), entry -> entry.index().toString());
    }

    @GET
    @Path("entries/{index}")
    @PermitAll
    @Operation(summary = "One entry of the public log")
    public EntryView entry(@PathParam("index") long index) {
        return entries.at(Log.NOTICES, index).orElseThrow(Problem::notFound);
    }

    @GET
    @Path("entries/{index}/body")
    @PermitAll
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "The very bytes of an entry that are hashed")
    public byte[] body(@PathParam("index") long index) {
        return entry(index).body().getBytes(StandardCharsets.UTF_8);
    }

    @GET
    @Path("proofs/inclusion")
    @PermitAll
    @Operation(summary = "What proves that an entry is in the log of a given size")
    public InclusionProof inclusion(
            @QueryParam("index") @NotNull @Min(0) @Max(MOST) Long index,
            @QueryParam("size") @Min(1) @Max(MOST) @Parameter(description = "Absent: of the newest head.") Long size) {
        return proofs.inclusion(Log.NOTICES, index, size == null ? head().size() : size);
    }

    @GET
    @Path("proofs/consistency")
    @PermitAll
    @Operation(summary = "What proves that the log of one size continues that of a smaller size")
    public ConsistencyProof consistency(
            @QueryParam("from") @NotNull @Min(0) @Max(MOST) Long from,
            @QueryParam("to") @Min(0) @Max(MOST) @Parameter(description = "Absent: of the newest head.") Long to) {
        return proofs.consistency(Log.NOTICES, from, to == null ? head().size() : to);
    }
}
