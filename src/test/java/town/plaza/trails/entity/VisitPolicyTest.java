package town.plaza.trails.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.sf.geographiclib.Geodesic;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

class VisitPolicyTest {

    private static final Position ALHAMBRA = position(37.176077, -3.588141);
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private static Position position(double latitude, double longitude) {
        return new Position(BigDecimal.valueOf(latitude), BigDecimal.valueOf(longitude));
    }

    /** So many metres from it, in some direction. */
    private static Position from(Position start, double metres, int degrees) {
        var found = Geodesic.WGS84.Direct(
                start.latitude().doubleValue(), start.longitude().doubleValue(), degrees, metres);
        return position(found.lat2, found.lon2);
    }

    private static void check(double metres, int degrees, String accuracy) {
        VisitPolicy.requireThere(from(ALHAMBRA, metres, degrees), new BigDecimal(accuracy), ALHAMBRA, 100);
    }

    private static void assertRefused(ThrowingCallable what, ProblemType why) {
        assertThatThrownBy(what).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                .isEqualTo(why));
    }

    @Test
    void distance_is_that_along_the_ellipsoid() {
        // Vincenty's own example lies 110 m off a sphere's: Flinders Peak to Buninyong, 54,972.271 m on GRS 80
        var flindersPeak = position(-37.95103341666667, 144.42486788888888);
        var buninyong = position(-37.65282113888889, 143.92649552777777);

        assertThat(flindersPeak.metresTo(buninyong)).isCloseTo(54_972.271, within(0.01));
    }

    @Test
    void over_the_date_line_it_is_not_far() {
        assertThat(position(-16.8, 179.999).metresTo(position(-16.8, -179.999))).isCloseTo(213, within(1.0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"90.000001, 0", "-91, 0", "0, 180.1", "0, -181"})
    void there_is_nothing_outside_the_earth(String spot) {
        var parts = spot.split(", ");
        assertThatThrownBy(() -> new Position(new BigDecimal(parts[0]), new BigDecimal(parts[1])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 100)
    void within_the_radius_and_its_error_one_is_there(@ForAll @IntRange(min = 0, max = 359) int degrees) {
        check(99.9, degrees, "0");
        check(119.9, degrees, "20");
        check(149.9, degrees, "50");
        check(149.9, degrees, "200");
        assertRefused(() -> check(100.1, degrees, "0"), ProblemType.TOO_FAR_AWAY);
        assertRefused(() -> check(120.1, degrees, "20"), ProblemType.TOO_FAR_AWAY);
    }

    @Test
    void no_more_than_fifty_metres_of_error_count_for_the_player() {
        assertRefused(() -> check(150.1, 45, "51"), ProblemType.TOO_FAR_AWAY);
        assertRefused(() -> check(150.1, 45, "200"), ProblemType.TOO_FAR_AWAY);
    }

    @Test
    void a_position_that_may_be_off_by_more_than_two_hundred_says_nothing() {
        assertRefused(() -> check(0, 0, "200.1"), ProblemType.POSITION_INACCURATE);
        assertThatCode(() -> check(0, 0, "200")).doesNotThrowAnyException();
    }

    private static void travel(double metres, double seconds, int slack) {
        VisitPolicy.requirePossible(
                new Sighting(ALHAMBRA, BigDecimal.valueOf(slack), NOON),
                new Sighting(from(ALHAMBRA, metres, 200), BigDecimal.valueOf(slack), NOON.plusMillis((long)
                        (seconds * 1000))));
    }

    @Test
    void nobody_travels_faster_than_a_hundred_and_fifty() {
        assertThatCode(() -> travel(149_900, 3600, 0)).doesNotThrowAnyException();
        assertRefused(() -> travel(150_100, 3600, 0), ProblemType.TOO_FAST);
        assertRefused(() -> travel(10_000, 0, 0), ProblemType.TOO_FAST);
        assertRefused(() -> travel(10_000, -3600, 0), ProblemType.TOO_FAST);
    }

    @Test
    void two_places_side_by_side_are_visited_in_one_moment() {
        assertThatCode(() -> travel(100, 0, 50)).doesNotThrowAnyException();
        assertThatCode(() -> travel(40, 0, 0)).doesNotThrowAnyException();
    }
}
