package town.plaza.trails.entity;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * What stays of a visit or a first answer when its player stops playing: found again by the same account alone, and
 * leading back to nobody without the secret.
 */
public final class Trace {

    private Trace() {}

    public static byte[] ofVisit(Secrets secrets, UUID account, UUID place) {
        return of("visited", secrets, account, place);
    }

    public static byte[] ofAnswer(Secrets secrets, UUID account, UUID question) {
        return of("answered", secrets, account, question);
    }

    private static byte[] of(String purpose, Secrets secrets, UUID account, UUID thing) {
        return secrets.mac(
                purpose,
                ByteBuffer.allocate(4 * Long.BYTES)
                        .putLong(account.getMostSignificantBits())
                        .putLong(account.getLeastSignificantBits())
                        .putLong(thing.getMostSignificantBits())
                        .putLong(thing.getLeastSignificantBits())
                        .array());
    }
}
