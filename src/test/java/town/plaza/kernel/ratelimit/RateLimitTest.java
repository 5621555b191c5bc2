package town.plaza.kernel.ratelimit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import town.plaza.kernel.problem.Problem;

class RateLimitTest {

    private final RateLimit limit = new RateLimit(1, Duration.ofHours(1), 3);

    @Test
    void a_burst_goes_through_and_the_next_is_told_how_long_to_wait() {
        takeAll("192.0.2.1");

        assertThatThrownBy(() -> limit.take("192.0.2.1"))
                .isInstanceOf(Problem.class)
                .hasMessage("too-many-requests")
                .extracting(thrown -> ((Problem) thrown).arguments(), InstanceOfAssertFactories.LIST)
                .first(InstanceOfAssertFactories.LONG)
                .isBetween(3590L, 3601L);
    }

    @Test
    void one_address_does_not_use_up_anothers() {
        takeAll("192.0.2.1");

        assertThatCode(() -> limit.take("192.0.2.2")).doesNotThrowAnyException();
    }

    @Test
    void all_addresses_of_one_ipv6_customer_are_one() {
        takeAll("2001:db8:1:2::1");

        assertThatThrownBy(() -> limit.take("2001:db8:1:2:ffff::9")).isInstanceOf(Problem.class);
        assertThatCode(() -> limit.take("2001:db8:1:3::1")).doesNotThrowAnyException();
    }

    @Test
    void what_is_no_address_is_limited_too() {
        takeAll("-:-");

        assertThatThrownBy(() -> limit.take("-:-")).isInstanceOf(Problem.class);
    }

    private void takeAll(String address) {
        for (var i = 0; i < 3; i++) {
            assertThatCode(() -> limit.take(address)).doesNotThrowAnyException();
        }
    }
}
