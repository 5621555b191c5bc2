package town.plaza.care.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.care.RoundFixture.MEDICATIONS;
import static town.plaza.care.RoundFixture.daily;
import static town.plaza.care.RoundFixture.drug;

import jakarta.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.care.CareFixture;
import town.plaza.care.RoundFixture;
import town.plaza.kernel.security.Role;
import town.plaza.server.OnPlaza;

/** Carers keep the catalogue; what is in use stays. */
@OnPlaza
class MedicationsIT {

    private final RoundFixture round = new RoundFixture();

    @Test
    void a_medication_is_entered_found_changed_and_removed() {
        var client = round.carer().client();
        var name = "Ibuprofeno " + AccountsFixture.newName();
        var added = round.medication(
                drug().add("name", name).add("substance", "Ibuprofeno").add("atc", "M01AE01"));
        var path = MEDICATIONS + "/" + added.getString("id");

        assertThat(CareFixture.items(
                        client.get(MEDICATIONS + "?text=" + name.toUpperCase().replace(" ", "%20"))
                                .json()))
                .singleElement()
                .satisfies(found -> assertThat(found.getString("atc")).isEqualTo("M01AE01"));
        var changed = client.with("If-Match", "\"v1\"")
                .put(path, drug().add("name", name).add("unit", "DROP").build());
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.json().getString("unit")).isEqualTo("DROP");
        assertThat(client.with("If-Match", "\"v1\"").delete(path).problem()).isEqualTo("stale");
        assertThat(client.delete(path).status()).isEqualTo(204);
        assertThat(client.get(path).problem()).isEqualTo("not-found");
    }

    @Test
    void the_same_medication_twice_is_refused() {
        var drug = drug().build();
        round.medication(Json.createObjectBuilder(drug));

        assertThat(round.carer().client().post(MEDICATIONS, drug).problem()).isEqualTo("medication-taken");
    }

    @Test
    void what_is_prescribed_is_neither_removed_nor_counted_in_another_unit() {
        var medication = round.medication();
        round.prescription(RoundFixture.terms(medication, daily(0)));
        var path = MEDICATIONS + "/" + medication.getString("id");

        assertThat(round.carer().client().delete(path).problem()).isEqualTo("medication-in-use");
        assertThat(round.carer()
                        .client()
                        .put(path, drug().add("unit", "DROP").build())
                        .problem())
                .isEqualTo("medication-in-use");
    }

    @ParameterizedTest
    @CsvSource({"name,''", "atc,paracetamol", "atc,N02BE011"})
    void a_value_that_is_none_is_named(String field, String value) {
        var answer = round.carer()
                .client()
                .post(MEDICATIONS, drug().add(field, value).build());

        assertThat(answer.problem()).isEqualTo("invalid-values");
        assertThat(answer.json().getJsonArray("violations").getJsonObject(0).getString("field"))
                .isEqualTo(field);
    }

    @Test
    void for_whoever_is_no_carer_there_is_no_catalogue() {
        for (var other : new Role[] {Role.ADMIN, Role.RELATIVE}) {
            assertThat(AccountsFixture.withRole(other).client().get(MEDICATIONS).problem())
                    .isEqualTo("not-found");
        }
    }
}
