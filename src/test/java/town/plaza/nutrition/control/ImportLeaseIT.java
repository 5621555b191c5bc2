package town.plaza.nutrition.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.nutrition.NutritionFixture;
import town.plaza.nutrition.control.ImportLease.Held;
import town.plaza.nutrition.control.ImportLease.Lost;
import town.plaza.server.OnPlaza;
import town.plaza.server.TestDatabase;

/** Two servers that have the same file take each of its lines once. */
@OnPlaza
class ImportLeaseIT {

    private static final ImportPlan PLAN = ImportPlan.of(ImportForm.OFF);

    private final ImportLease one = server();
    private final ImportLease other = server();
    private final String file = NutritionFixture.newWord() + "-of-no-folder.jsonl";
    private final UUID id = UUID.randomUUID();

    private static ImportLease server() {
        var lease = new ImportLease();
        lease.jdbi = Jdbi.create(TestDatabase::connectAsApplication);
        lease.clock = Clock.systemUTC();
        return lease;
    }

    @AfterEach
    void end_it() {
        AccountsFixture.update("DELETE FROM nutrition.import_job WHERE id = ?", id);
    }

    private void order() {
        AccountsFixture.update(
                "INSERT INTO nutrition.import_job (id, form, file, step, position, share, lines, added, changed, unchanged,"
                        + " bad, created_at, state) VALUES (?, 'OFF', ?, 0, 0, 0, 0, 0, 0, 0, 0, now(), 'WAITING')",
                id,
                file);
    }

    private Held taken(ImportLease by) {
        return by.take(List.of(file)).orElseThrow();
    }

    private static void write(ImportLease by, Held job, int until, int lines) {
        by.write(job, 0, until, lines, 0, handle -> {}, new ImportTally());
    }

    private void let_the_lease_run_out() {
        AccountsFixture.update("UPDATE nutrition.import_job SET lease_until = now() - interval '1 s' WHERE id = ?", id);
    }

    private String lines() {
        return AccountsFixture.find("SELECT position || ' ' || lines FROM nutrition.import_job WHERE id = ?", id);
    }

    @Test
    void one_works_and_the_other_goes_on_where_its_last_write_ended() {
        order();
        var mine = one.begin(taken(one), "stamp", PLAN);
        assertThat(other.take(List.of(file))).isEmpty();
        write(one, mine, 10, 10);

        let_the_lease_run_out();
        assertThat(other.take(List.of("another.jsonl"))).isEmpty();
        var theirs = taken(other);

        assertThat(theirs.position()).isEqualTo(10);
        assertThat(theirs.isOf(PLAN)).isTrue();
        assertThat(other.isAsideThere(theirs)).isTrue();
        assertThatThrownBy(() -> write(one, mine, 20, 10)).isInstanceOf(Lost.class);
        assertThatThrownBy(() -> one.renew(mine)).isInstanceOf(Lost.class);
        assertThatThrownBy(() -> one.finish(mine)).isInstanceOf(Lost.class);
        assertThat(lines()).isEqualTo("10 10");
        write(other, theirs, 15, 5);
        assertThat(lines()).isEqualTo("15 15");
        other.finish(theirs);
        assertThat(one.take(List.of(file))).isEmpty();
    }

    @Test
    void one_that_stops_leaves_it_to_the_other_at_once() {
        order();
        one.release(one.begin(taken(one), "stamp", PLAN));

        assertThat(other.take(List.of(file))).isPresent();
    }

    @Test
    void a_server_that_may_come_back_keeps_its_import_for_a_while() {
        order();
        one.begin(taken(one), "stamp", PLAN);
        let_the_lease_run_out();

        other.giveUp(List.of());
        assertThat(AccountsFixture.find("SELECT state FROM nutrition.import_job WHERE id = ?", id))
                .isEqualTo("RUNNING");
    }
}
