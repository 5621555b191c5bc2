package town.plaza.trails.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

class SignedPlaceTokenTest {

    private static final Secrets OURS = new Secrets(new byte[Secrets.BYTES]);
    private static final UUID PLACE = UUID.fromString("01990000-0000-7000-8000-000000000001");
    private static final UUID ELSEWHERE = UUID.fromString("01990000-0000-7000-8000-000000000002");

    private static void assertRefused(ThrowingCallable what, ProblemType why) {
        assertThatThrownBy(what).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.type())
                .isEqualTo(why));
    }

    @Test
    void what_plaza_made_it_knows_again() {
        var token = SignedPlaceToken.read(OURS, SignedPlaceToken.of(OURS, PLACE, 3));

        assertThat(token.place()).isEqualTo(PLACE);
        token.requireOf(PLACE, 3);
    }

    @Test
    void a_renewed_code_makes_those_before_worthless() {
        var token = SignedPlaceToken.read(OURS, SignedPlaceToken.of(OURS, PLACE, 3));

        assertRefused(() -> token.requireOf(PLACE, 4), ProblemType.PLACE_CODE_OLD);
        assertRefused(() -> token.requireOf(PLACE, 2), ProblemType.PLACE_CODE_OLD);
    }

    @Test
    void a_code_opens_its_own_place_only() {
        var token = SignedPlaceToken.read(OURS, SignedPlaceToken.of(OURS, PLACE, 1));

        assertRefused(() -> token.requireOf(ELSEWHERE, 1), ProblemType.PLACE_CODE_ELSEWHERE);
    }

    @Test
    void another_plaza_signs_otherwise() {
        var key = new byte[Secrets.BYTES];
        key[0] = 1;

        assertRefused(
                () -> SignedPlaceToken.read(OURS, SignedPlaceToken.of(new Secrets(key), PLACE, 1)),
                ProblemType.PLACE_CODE_FORGED);
    }

    @Property(tries = 300)
    void one_changed_bit_is_a_forgery(@ForAll @IntRange(min = 0, max = 36 * 8 - 1) int bit) {
        var bytes = Base64.getUrlDecoder().decode(SignedPlaceToken.of(OURS, PLACE, 1));
        bytes[bit / 8] ^= (byte) (1 << bit % 8);

        assertRefused(
                () -> SignedPlaceToken.read(
                        OURS, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)),
                ProblemType.PLACE_CODE_FORGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%%", "ñ", "AAAA"})
    void whatever_else_is_scanned_is_none(String text) {
        assertRefused(() -> SignedPlaceToken.read(OURS, text), ProblemType.PLACE_CODE_FORGED);
    }
}
