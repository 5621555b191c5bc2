package town.plaza.kernel.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import inet.ipaddr.IPAddressString;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/**
 * How often one may do something. Each server counts for itself: a cluster of n servers lets through up to n times as
 * much, which is enough to keep one caller from crowding out the others.
 */
public final class RateLimit {

    private static final int IPV6_CUSTOMER = 64;

    private final Cache<String, Bucket> buckets;
    private final long burst;
    private final long times;
    private final Duration period;

    /** {@code times} in each {@code period} for as long as one likes, and up to {@code burst} at once. */
    public RateLimit(long times, Duration period, long burst) {
        this.times = times;
        this.period = period;
        this.burst = burst;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(period.multipliedBy(Math.max(2, 2 * burst / times)))
                .build();
    }

    /**
     * Takes one for the client at {@code address}; an IPv6 customer's whole /64 counts as one.
     *
     * @throws Problem {@code too-many-requests}, with the seconds to wait
     */
    public void take(String address) {
        var probe = buckets.get(customer(address), key -> bucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            var seconds = Math.max(
                    1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
            throw new Problem(ProblemType.TOO_MANY_REQUESTS, seconds);
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(times, period))
                .build();
    }

    private static String customer(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        var parsed = new IPAddressString(address).getAddress();
        return parsed == null ? address : parsed.toPrefixBlock(IPV6_CUSTOMER).toCanonicalString();
    }
}
