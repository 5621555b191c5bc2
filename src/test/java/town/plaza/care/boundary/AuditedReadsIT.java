package town.plaza.care.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.care.CareFixture.TODAY;
import static town.plaza.care.RoundFixture.daily;
import static town.plaza.care.RoundFixture.json;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.accounts.AccountsFixture;
import town.plaza.care.CareFixture;
import town.plaza.care.RoundFixture;
import town.plaza.care.entity.DataKind;
import town.plaza.server.OnPlaza;

/** Each read of health data is one entry of the audit log, and nobody reads it who may not. */
@OnPlaza
class AuditedReadsIT {

    private final RoundFixture round = new RoundFixture();

    private int entries(String kind, String subject) {
        return Integer.parseInt(AccountsFixture.find(
                "SELECT count(*) FROM kernel.ledger_entry WHERE kind = ? AND subject = ? AND actor = ?",
                kind,
                subject,
                round.carer().id()));
    }

    @ParameterizedTest
    @CsvSource({"/api/care/round/stock,stock.read,care/stock", "/api/care/alerts,alerts.read,care/alerts"})
    void a_list_that_spans_residents_is_one_entry_each_time(String address, String kind, String subject) {
        for (var read = 1; read <= 2; read++) {
            assertThat(round.carer().client().get(address).status()).isEqualTo(200);
            assertThat(entries(kind, subject)).isEqualTo(read);
        }
    }

    @Test
    void who_takes_part_in_an_activity_is_an_entry_of_that_activity() {
        var activity = round.carer()
                .client()
                .post(
                        "/api/care/activities",
                        json("{'name':'Paseo','start':'" + TODAY.plusDays(1) + "T11:00','minutes':60,'capacity':8}"))
                .json()
                .getString("id");

        assertThat(round.carer()
                        .client()
                        .get("/api/care/activities/" + activity + "/participants")
                        .status())
                .isEqualTo(200);

        assertThat(entries("participants.read", "care/activities/" + activity)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "administrations",
                "adherence?from=2026-11-01&to=2026-11-20",
                "doses?from=2026-11-01T00:00:00Z&to=2026-11-02T00:00:00Z",
                "as-needed",
                "stock"
            })
    void medication_is_read_by_carers_and_with_consent_and_each_read_is_an_entry(String part) {
        round.prescription(daily(0));
        var resident = round.resident();
        var address = CareFixture.path(resident) + "/medication/" + part;
        var allowed = round.care().relative(resident, DataKind.MEDICATION);
        var other = round.care().relative(resident, DataKind.WELLNESS, DataKind.ACTIVITIES);

        for (var reader : List.of(round.carer(), allowed)) {
            var answer = reader.client().get(address);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(CareFixture.reads(resident, reader, "MEDICATION")).isEqualTo(1);
        }
        for (var nobody : List.of(other, AccountsFixture.administrator(), AccountsFixture.neighbour())) {
            assertThat(nobody.client().get(address).problem()).isEqualTo("not-found");
            assertThat(CareFixture.reads(resident, nobody, "MEDICATION")).isZero();
        }
    }
}
