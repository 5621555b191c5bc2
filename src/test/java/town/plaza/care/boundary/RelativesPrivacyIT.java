package town.plaza.care.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.care.CareFixture.id;
import static town.plaza.care.CareFixture.items;
import static town.plaza.care.CareFixture.path;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.care.CareFixture;
import town.plaza.care.entity.DataKind;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;

@OnPlaza
class RelativesPrivacyIT {

    private final CareFixture care = new CareFixture();
    private final JsonObject resident = care.resident();
    private final Person relative = care.relative(resident, DataKind.WELLNESS);

    @Test
    void a_relatives_export_has_ties_and_consents_but_nothing_of_the_resident()
            throws IOException, InterruptedException {
        var export = exported();

        assertThat(export)
                .contains("WELLNESS")
                .contains(resident.getString("id"))
                .doesNotContain("Hidalgo");
    }

    private String exported() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(PlazaClient.BASE + "/api/accounts/me/export"))
                .header("Cookie", "plaza_session=" + relative.session())
                .build();
        var zip = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        try (var files = new ZipInputStream(new ByteArrayInputStream(zip.body()))) {
            for (var file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                if ("care.json".equals(file.getName())) {
                    return new String(files.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no care.json");
    }

    @Test
    void with_the_account_end_its_ties_and_consents_and_the_history_stays_without_the_name() {
        var erased = relative.client()
                .post(
                        "/api/accounts/me/erasure",
                        Json.createObjectBuilder()
                                .add("password", AccountsFixture.PASSWORD)
                                .build());

        assertThat(erased.status()).as(erased.text()).isBetween(200, 204);
        assertThat(AccountsFixture.find(
                        "SELECT count(*) FROM care.relative t LEFT JOIN care.consent c ON c.relative = t.id"
                                + " WHERE t.resident = ? AND (t.ended_at IS NULL OR c.withdrawn_at IS NULL)",
                        id(resident)))
                .isEqualTo("0");
        assertThat(items(
                        care.carer().client().get(path(resident) + "/relatives").json()))
                .singleElement()
                .satisfies(tie -> {
                    assertThat(tie.containsKey("name")).isFalse();
                    assertThat(tie.getJsonArray("consents")).hasSize(1);
                });
    }
}
