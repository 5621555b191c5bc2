package town.plaza.trails.entity;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/**
 * What the code on the spot says: which place, which generation of its codes, and that Plaza made it. Renewing a place's
 * code raises the generation, and those before are worth nothing.
 */
public final class SignedPlaceToken {

    private static final int SIGNED = 2 * Long.BYTES + Integer.BYTES;
    private static final int SEAL = 16;

    private final UUID place;
    private final int generation;

    private SignedPlaceToken(UUID place, int generation) {
        this.place = place;
        this.generation = generation;
    }

    /** The text to print, base64url. */
    public static String of(Secrets secrets, UUID place, int generation) {
        var signed = ByteBuffer.allocate(SIGNED)
                .putLong(place.getMostSignificantBits())
                .putLong(place.getLeastSignificantBits())
                .putInt(generation)
                .array();
        var token = Arrays.copyOf(signed, SIGNED + SEAL);
        System.arraycopy(seal(secrets, signed), 0, token, SIGNED, SEAL);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** @throws Problem {@code place-code-forged} for whatever Plaza did not make */
    public static SignedPlaceToken read(Secrets secrets, String text) {
        var token = decoded(text);
        if (token.length != SIGNED + SEAL) {
            throw forged();
        }
        var signed = Arrays.copyOf(token, SIGNED);
        // the last character may carry bits that are not part of the bytes: one code has one text
        if (!MessageDigest.isEqual(seal(secrets, signed), Arrays.copyOfRange(token, SIGNED, token.length))
                || !Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(token)
                        .equals(text)) {
            throw forged();
        }
        var buffer = ByteBuffer.wrap(signed);
        return new SignedPlaceToken(new UUID(buffer.getLong(), buffer.getLong()), buffer.getInt());
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException crooked) {
            throw forged();
        }
    }

    private static Problem forged() {
        return new Problem(ProblemType.PLACE_CODE_FORGED);
    }

    private static byte[] seal(Secrets secrets, byte[] signed) {
        return Arrays.copyOf(secrets.mac("place", signed), SEAL);
    }

    public UUID place() {
        return place;
    }

    /** @throws Problem {@code place-code-elsewhere}, {@code place-code-old} */
    public void requireOf(UUID wantedPlace, int currentGeneration) {
        if (!place.equals(wantedPlace)) {
            throw new Problem(ProblemType.PLACE_CODE_ELSEWHERE);
        }
        if (generation != currentGeneration) {
            throw new Problem(ProblemType.PLACE_CODE_OLD);
        }
    }
}
