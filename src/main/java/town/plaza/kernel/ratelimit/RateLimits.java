package town.plaza.kernel.ratelimit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import town.plaza.kernel.config.Settings;

/** The limits that hold for every service alike. */
@ApplicationScoped
public class RateLimits {

    private static final int SECONDS_OF_BURST = 4;

    private RateLimit requests;

    protected RateLimits() {}

    @Inject
    public RateLimits(Settings settings) {
        var perSecond = settings.requestsPerSecond();
        requests = new RateLimit(perSecond, Duration.ofSeconds(1), (long) perSecond * SECONDS_OF_BURST);
    }

    /** Requests to the API by one address. */
    public RateLimit requests() {
        return requests;
    }
}
