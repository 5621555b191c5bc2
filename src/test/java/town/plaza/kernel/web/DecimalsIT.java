package town.plaza.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.care.RoundFixture;
import town.plaza.kernel.security.Role;
import town.plaza.server.OnPlaza;
import town.plaza.trails.EditorFixture;

/** A few characters that stand for a thousand million digits are no number, whichever service they are for. */
@OnPlaza
class DecimalsIT {

    @ParameterizedTest
    @ValueSource(strings = {"1e-999999999", "1e999999999", "-1e-1001"})
    void a_worker_is_not_at_it(String number) {
        var place = Json.createObjectBuilder()
                .add("name", "Pago")
                .add("latitude", new BigDecimal(number))
                .add("longitude", -3.4);

        var answer = AccountsFixture.withRole(Role.WORKER)
                .client()
                .put(
                        "/api/work/worker",
                        Json.createObjectBuilder().add("place", place).build());

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-999999999", "1e999999999", "-1e-1001"})
    void a_place_to_visit_is_not_at_it(String number) {
        var place = EditorFixture.place("Torre").add("longitude", new BigDecimal(number));

        var answer = new EditorFixture().client().post(EditorFixture.PLACES, place.build());

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-999999999", "1e999999999", "-1e-1001"})
    void a_dose_is_not_so_much(String number) {
        var round = new RoundFixture();

        var answer = round.prescribing(round.terms(RoundFixture.daily(1)).add("amount", new BigDecimal(number)));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    }

    @Test
    void nor_is_it_so_much_in_a_day() {
        var round = new RoundFixture();
        var schedule = Json.createObjectBuilder()
                .add("kind", "AS_NEEDED")
                .add("minimum", "PT6H")
                .add("most", new BigDecimal("1e600000000"));

        var answer = round.prescribing(round.terms(RoundFixture.daily(1)).add("schedule", schedule));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    }
}
