package town.plaza.accounts.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import town.plaza.accounts.entity.PasswordPolicy;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/**
 * Judges, hashes and verifies passwords. Hashing is slow on purpose, so no more run at once than there are cores, as
 * many again wait for a moment, and the rest is sent away: a flood of sign-ins leaves threads for everybody else.
 */
@ApplicationScoped
public class Passwords {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ITERATIONS = 210_000;
    private static final int SALT_BYTES = 32;
    private static final int KEY_BYTES = 64;
    private static final long PATIENCE_SECONDS = 2;
    private static final long RETRY_SECONDS = 5;

    private final int cores = Runtime.getRuntime().availableProcessors();
    private final Semaphore working = new Semaphore(cores, true);
    private final Semaphore admitted = new Semaphore(2 * cores);

    @Inject
    Pbkdf2PasswordHash pbkdf2;

    private PasswordPolicy policy;
    private String nobodys;

    @PostConstruct
    void initialise() {
        pbkdf2.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", ALGORITHM,
                "Pbkdf2PasswordHash.Iterations", String.valueOf(ITERATIONS),
                "Pbkdf2PasswordHash.SaltSizeBytes", String.valueOf(SALT_BYTES),
                "Pbkdf2PasswordHash.KeySizeBytes", String.valueOf(KEY_BYTES)));
        policy = new PasswordPolicy(CommonPasswords.load());
        nobodys = ALGORITHM + ":" + ITERATIONS + ":" + random(SALT_BYTES) + ":" + random(KEY_BYTES);
    }

    private static String random(int size) {
        var bytes = new byte[size];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * @param field the password's name in the request
     * @return the hash of a good password
     * @throws Problem {@code invalid-values} or {@code password-too-common}
     */
    String hashNew(String field, String password, String userName) {
        policy.check(field, password, userName);
        return inTurn(() -> pbkdf2.generate(characters(password)));
    }

    /** Takes the same time whether there is a hash or not; without one nothing matches. */
    boolean matches(String password, String hashOrNull) {
        var hash = hashOrNull == null ? nobodys : hashOrNull;
        return inTurn(() -> pbkdf2.verify(characters(password), hash)) && hashOrNull != null;
    }

    /** The same password typed on another keyboard is the same. */
    private static char[] characters(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).toCharArray();
    }

    private <T> T inTurn(Supplier<T> work) {
        if (!admitted.tryAcquire()) {
            throw busy();
        }
        try {
            if (!working.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
            try {
                return work.get();
            } finally {
                working.release();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw busy();
        } finally {
            admitted.release();
        }
    }

    private static Problem busy() {
        return new Problem(ProblemType.TOO_MANY_REQUESTS, RETRY_SECONDS);
    }
}
