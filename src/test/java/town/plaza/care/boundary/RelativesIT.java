package town.plaza.care.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static town.plaza.care.CareFixture.id;
import static town.plaza.care.CareFixture.items;
import static town.plaza.care.CareFixture.path;
import static town.plaza.care.CareFixture.reads;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.accounts.AccountsFixture.Person;
import town.plaza.care.CareFixture;
import town.plaza.care.entity.DataKind;
import town.plaza.kernel.security.Role;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;

@OnPlaza
class RelativesIT {

    private final CareFixture care = new CareFixture();
    private final PlazaClient carer = care.carer().client();
    private final JsonObject resident = care.resident();
    private final String relatives = path(resident) + "/relatives";

    private JsonObject tie(Person relative, DataKind... kinds) {
        var consents = Json.createArrayBuilder();
        for (var kind : kinds) {
            consents.add(kind.name());
        }
        var answer = carer.post(
                relatives,
                Json.createObjectBuilder()
                        .add("userName", relative.userName().toUpperCase())
                        .add("relation", "Hija")
                        .add("consents", consents)
                        .build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private String consent(JsonObject tie, DataKind kind) {
        return relatives + "/" + tie.getString("id") + "/consents/" + kind;
    }

    @Test
    void a_relative_sees_the_kinds_that_were_agreed_to_and_no_other() {
        var relative = AccountsFixture.withRole(Role.RELATIVE);
        tie(relative, DataKind.WELLNESS);
        var other = care.resident();

        assertThat(relative.client().get(path(resident) + "/wellness").status()).isEqualTo(200);
        assertThat(relative.client().get(path(resident) + "/activities").status())
                .isEqualTo(404);
        assertThat(relative.client().get(path(resident)).status()).isEqualTo(404);
        assertThat(relative.client().get(relatives).status()).isEqualTo(404);
        assertThat(relative.client().get(path(other) + "/wellness").status()).isEqualTo(404);
        assertThat(items(relative.client().get("/api/care/own-residents").json()))
                .singleElement()
                .satisfies(
                        own -> assertThat(own.getJsonArray("kinds").toString()).isEqualTo("[\"WELLNESS\"]"));
        assertThat(reads(resident, relative, "WELLNESS")).isEqualTo(1);
        assertThat(reads(resident, relative, "ACTIVITIES")).isZero();
    }

    @Test
    void a_withdrawn_consent_closes_the_view_at_once() {
        var relative = AccountsFixture.withRole(Role.RELATIVE);
        var tie = tie(relative, DataKind.WELLNESS, DataKind.ACTIVITIES);
        assertThat(relative.client().get(path(resident) + "/wellness").status()).isEqualTo(200);

        var withdrawn = carer.delete(consent(tie, DataKind.WELLNESS));

        assertThat(relative.client().get(path(resident) + "/wellness").status()).isEqualTo(404);
        assertThat(relative.client().get(path(resident) + "/activities").status())
                .isEqualTo(200);
        var history = withdrawn.json().getJsonArray("consents").getValuesAs(JsonObject.class).stream()
                .filter(each -> "WELLNESS".equals(each.getString("kind")))
                .toList();
        assertThat(history).singleElement().satisfies(each -> {
            assertThat(each.containsKey("givenAt")).isTrue();
            assertThat(each.containsKey("withdrawnAt")).isTrue();
            assertThat(each.getString("withdrawnBy")).isEqualTo(care.carer().userName());
        });
        assertThat(carer.delete(consent(tie, DataKind.WELLNESS)).problem()).isEqualTo("consent-not-given");
    }

    @Test
    void a_consent_given_again_is_a_new_one_and_the_old_one_stays() {
        var tie = tie(AccountsFixture.withRole(Role.RELATIVE), DataKind.MEDICATION);
        carer.delete(consent(tie, DataKind.MEDICATION));
        var again = carer.put(
                consent(tie, DataKind.MEDICATION), Json.createObjectBuilder().build());

        assertThat(again.json().getJsonArray("consents")).hasSize(2);
        assertThat(carer.put(
                                consent(tie, DataKind.MEDICATION),
                                Json.createObjectBuilder().build())
                        .problem())
                .isEqualTo("consent-given");
    }

    @Test
    void the_database_keeps_a_withdrawn_consent_withdrawn() {
        var tie = tie(AccountsFixture.withRole(Role.RELATIVE), DataKind.MEDICATION);
        carer.delete(consent(tie, DataKind.MEDICATION));

        assertThat(catchThrowable(() -> AccountsFixture.update(
                        "UPDATE care.consent SET withdrawn_at = NULL, withdrawn_by = NULL WHERE relative = ?",
                        id(tie))))
                .hasMessageContaining("withdrawn for good");
    }

    @Test
    void only_one_of_two_at_once_gives_the_same_consent() {
        var tie = tie(AccountsFixture.withRole(Role.RELATIVE));
        var given = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> carer.put(
                                consent(tie, DataKind.WELLNESS),
                                Json.createObjectBuilder().build())
                        .status())
                .toList();

        assertThat(given).containsOnlyOnce(200).containsOnly(200, 409);
    }

    @Test
    void with_the_tie_end_its_consents() {
        var relative = AccountsFixture.withRole(Role.RELATIVE);
        var tie = tie(relative, DataKind.values());

        assertThat(carer.delete(relatives + "/" + tie.getString("id")).status()).isEqualTo(204);
        assertThat(relative.client().get(path(resident) + "/wellness").status()).isEqualTo(404);
        assertThat(items(relative.client().get("/api/care/own-residents").json()))
                .isEmpty();
        assertThat(carer.put(
                                consent(tie, DataKind.WELLNESS),
                                Json.createObjectBuilder().build())
                        .problem())
                .isEqualTo("relative-ended");
        tie(relative);
    }

    @Test
    void only_an_account_with_the_role_of_a_relative_is_tied_once() {
        var relative = AccountsFixture.withRole(Role.RELATIVE);
        tie(relative);

        for (var name : new String[] {AccountsFixture.neighbour().userName(), "nobody-at-all"}) {
            assertThat(carer.post(
                                    relatives,
                                    Json.createObjectBuilder()
                                            .add("userName", name)
                                            .build())
                            .problem())
                    .isEqualTo("relative-unknown");
        }
        assertThat(carer.post(
                                relatives,
                                Json.createObjectBuilder()
                                        .add("userName", relative.userName())
                                        .build())
                        .problem())
                .isEqualTo("relative-tied");
    }

    @Test
    void whoever_loses_the_role_sees_nothing() {
        var relative = care.relative(resident, DataKind.WELLNESS);
        AccountsFixture.update("DELETE FROM accounts.account_role WHERE account = ?", relative.id());

        assertThat(relative.client().get(path(resident) + "/wellness").status()).isEqualTo(404);
    }

    @Test
    void the_administrator_is_shown_who_read_a_file() {
        var relative = care.relative(resident, DataKind.WELLNESS);
        relative.client().get(path(resident) + "/wellness");
        carer.get(path(resident));
        var administrator = AccountsFixture.administrator().client();
        var address = "/api/care/reads?resident=" + resident.getString("id");

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> items(administrator.get(address).json()).size() == 2);
        var newest = items(administrator.get(address).json()).get(0);
        assertThat(newest.getString("readerName")).isEqualTo(care.carer().userName());
        assertThat(newest.getString("residentName")).isEqualTo("Carmen Hidalgo Ruiz");
        assertThat(newest.getString("kind")).isEqualTo("RESIDENT");
        assertThat(carer.get(address).problem()).isEqualTo("forbidden");
    }
}
