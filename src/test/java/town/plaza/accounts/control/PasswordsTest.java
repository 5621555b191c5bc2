package town.plaza.accounts.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/** Too many sign-ins at once are sent away, told when to come back, and leave the threads to everybody else. */
class PasswordsTest {

    private final int cores = Runtime.getRuntime().availableProcessors();
    private final CountDownLatch work = new CountDownLatch(1);
    private final Semaphore hashing = new Semaphore(0);
    private final Passwords passwords = new Passwords();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @BeforeEach
    void hashing_takes_its_time() {
        passwords.pbkdf2 = new Slow();
        passwords.initialise();
    }

    @AfterEach
    void end() {
        work.countDown();
        threads.shutdownNow();
    }

    private List<CompletableFuture<Boolean>> signIns(int many) {
        return IntStream.range(0, many)
                .mapToObj(each -> CompletableFuture.supplyAsync(() -> passwords.matches("right", "right"), threads))
                .toList();
    }

    private static void assertSentAway(Throwable thrown) {
        assertThat(thrown).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
            assertThat((Long) problem.arguments().get(0)).isPositive();
        });
    }

    @Test
    void no_more_work_at_once_than_there_are_cores_and_whoever_waits_too_long_is_sent_away() throws Exception {
        var running = signIns(cores);
        assertThat(hashing.tryAcquire(cores, 10, TimeUnit.SECONDS)).isTrue();

        for (var waiting : signIns(cores)) {
            assertThatThrownBy(() -> waiting.get(10, TimeUnit.SECONDS))
                    .cause()
                    .satisfies(PasswordsTest::assertSentAway);
        }

        assertThat(hashing.availablePermits()).isZero();
        work.countDown();
        for (var done : running) {
            assertThat(done.get(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(signIns(1).get(0).get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void beyond_those_who_wait_everybody_is_sent_away_at_once() throws Exception {
        for (var running = 0; running < cores; running++) {
            signIns(1);
            assertThat(hashing.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        }
        var waiting = signIns(cores + 1);

        var first = CompletableFuture.anyOf(waiting.toArray(CompletableFuture[]::new));

        assertThatThrownBy(() -> first.get(1, TimeUnit.SECONDS)).cause().satisfies(PasswordsTest::assertSentAway);
    }

    private class Slow implements Pbkdf2PasswordHash {

        @Override
        public void initialize(Map<String, String> parameters) {
            assertThat(Integer.parseInt(parameters.get("Pbkdf2PasswordHash.Iterations")))
                    .isGreaterThanOrEqualTo(210_000);
            assertThat(parameters).containsEntry("Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512");
        }

        @Override
        public String generate(char[] password) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean verify(char[] password, String hash) {
            hashing.release();
            try {
                work.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            return Arrays.equals(password, hash.toCharArray());
        }
    }
}
