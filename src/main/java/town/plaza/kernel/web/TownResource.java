package town.plaza.kernel.web;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import town.plaza.kernel.config.Settings;
import town.plaza.kernel.security.AccountPrincipal;
import town.plaza.kernel.security.AccountSummary;
import town.plaza.kernel.security.CurrentAccount;
import town.plaza.kernel.service.Services;
import town.plaza.kernel.text.Language;

/** What a page needs to know before it can draw its frame. */
@Path("plaza")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plaza", description = "This Plaza")
public class TownResource {

    private static final List<String> LANGUAGES =
            Stream.of(Language.values()).map(Language::code).toList();

    @Inject
    Settings settings;

    @Inject
    Services services;

    @Inject
    CurrentAccount caller;

    @GET
    @PermitAll
    @Operation(summary = "The town, the services that are on, the languages, the version, who is signed in")
    public Town town() {
        return new Town(
                settings.town(),
                services.on(),
                LANGUAGES,
                settings.zone().getId(),
                Build.VERSION,
                settings.tiles()
                        .map(address -> new Tiles(address, settings.tilesCredit()))
                        .orElse(null),
                caller.principal().map(AccountPrincipal::account).orElse(null));
    }

    /**
     * @param zone IANA name of the time zone whose days count
     * @param version of Plaza itself
     * @param tiles the pictures of maps; absent where maps have none
     * @param account who is signed in; absent where nobody is
     */
    public record Town(
            String town,
            List<String> services,
            List<String> languages,
            String zone,
            String version,
            Tiles tiles,
            AccountSummary account) {}

    /** @param address with {@code {z}}, {@code {x}} and {@code {y}} */
    public record Tiles(String address, String credit) {}
}
