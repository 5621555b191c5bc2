package town.plaza.accounts.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.ratelimit.RateLimit;

/**
 * Slows down guessing: per address, and per user name whether it exists or not.
 *
 * <p>Kept in memory, not in the database: guesses are what an attacker makes many of, and each would be a write. A
 * restart gives back ten guesses per name, a cluster of n servers n times the rate; against passwords that are none of
 * the 10,000 most common, neither matters.
 *
 * <p>Nobody can lock an owner out: an address that has signed in to the account before is counted apart from the
 * strangers who use up the name's guesses, and open sessions are not touched at all. An owner at a new address, or
 * after a restart, gets in as soon as the strangers pause for half a minute.
 */
@ApplicationScoped
public class SignInLimits {

    private final RateLimit byAddress = new RateLimit(30, Duration.ofMinutes(1), 60);
    private final RateLimit strangersByName = new RateLimit(1, Duration.ofSeconds(30), 10);
    private final RateLimit friendsByNameAndAddress = new RateLimit(1, Duration.ofSeconds(10), 20);
    private final RateLimit proofs = new RateLimit(1, Duration.ofSeconds(30), 10);
    private final RateLimit registrations = new RateLimit(20, Duration.ofHours(1), 20);
    private final RateLimit rolesTakenUp = new RateLimit(10, Duration.ofHours(1), 10);
    private final Cache<String, Boolean> friends = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofDays(30))
            .build();

    /** @throws Problem {@code too-many-requests} */
    void beforeSignIn(String userName, String address) {
        byAddress.take(address);
        var pair = pair(userName, address);
        if (friends.getIfPresent(pair) != null) {
            friendsByNameAndAddress.take(pair);
        } else {
            strangersByName.take(name(userName));
        }
    }

    void afterSignIn(String userName, String address) {
        friends.put(pair(userName, address), true);
    }

    /**
     * Before the password is asked for again, by somebody who is signed in.
     *
     * @throws Problem {@code too-many-requests}
     */
    void beforePassword(UUID account) {
        proofs.take(account.toString());
    }

    /** @throws Problem {@code too-many-requests} */
    void beforeRegistration(String address) {
        registrations.take(address);
    }

    /** @throws Problem {@code too-many-requests} */
    void beforeRole(UUID account) {
        rolesTakenUp.take(account.toString());
    }

    private static String pair(String userName, String address) {
        return name(userName) + " at " + address;
    }

    private static String name(String userName) {
        return "account " + userName.toLowerCase(Locale.ROOT);
    }
}
