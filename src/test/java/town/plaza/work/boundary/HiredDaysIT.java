package town.plaza.work.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.work.HiringFixture.answer;
import static town.plaza.work.HiringFixture.applied;
import static town.plaza.work.HiringFixture.apply;
import static town.plaza.work.HiringFixture.cancel;
import static town.plaza.work.HiringFixture.days;
import static town.plaza.work.HiringFixture.farmer;
import static town.plaza.work.HiringFixture.filled;
import static town.plaza.work.HiringFixture.free;
import static town.plaza.work.HiringFixture.offer;
import static town.plaza.work.HiringFixture.worker;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.server.OnPlaza;
import town.plaza.work.HiringFixture.Period;

/** Hiring and cancelling in any order, against a calendar that is a row of bits. */
@OnPlaza
class HiredDaysIT {

    private static final int STEPS = 60;
    private static final int FIRST = 10;
    private static final int LAST = 60;

    private record Job(UUID offer, String hire, Period period, boolean byWorker) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 20271015})
    void free_days_are_always_the_declared_ones_without_the_hired_ones(long seed) {
        var random = new Random(seed);
        var farmer = farmer();
        var worker = worker(days(FIRST, LAST));
        var free = new BitSet();
        free.set(FIRST, LAST + 1);
        var jobs = new ArrayList<Job>();
        for (var step = 0; step < STEPS; step++) {
            if (!jobs.isEmpty() && random.nextInt(3) == 0) {
                var job = jobs.remove(random.nextInt(jobs.size()));
                assertThat(cancel(job.byWorker() ? worker : farmer, job.hire()).status())
                        .isEqualTo(204);
                assertThat(filled(job.offer())).isZero();
                free.set(job.period().from(), job.period().to() + 1);
            } else {
                var from = FIRST - 1 + random.nextInt(LAST - FIRST);
                var period = days(from, from + random.nextInt(6));
                var offer = offer(farmer, 1, period);
                var fits = free.nextClearBit(period.from()) > period.to();
                if (fits) {
                    var accepted = answer(farmer, applied(worker, offer), "accept");
                    assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
                    jobs.add(new Job(offer, accepted.json().getString("id"), period, random.nextBoolean()));
                    free.clear(period.from(), period.to() + 1);
                } else {
                    assertThat(apply(worker, offer).problem()).isEqualTo("worker-not-free");
                }
            }
            assertThat(free(worker)).as("step %d of seed %d", step, seed).isEqualTo(written(free));
        }
        assertThat(jobs).isNotEmpty();
    }

    /** As PostgreSQL writes a multirange of days. */
    private static String written(BitSet days) {
        var runs = new ArrayList<String>();
        for (var from = days.nextSetBit(0); from >= 0; ) {
            var to = days.nextClearBit(from);
            runs.add("[" + days(from, 0).first() + "," + days(to, 0).first() + ")");
            from = days.nextSetBit(to);
        }
        return runs.isEmpty() ? null : "{" + String.join(",", List.copyOf(runs)) + "}";
    }
}
