package town.plaza.accounts.entity;

import java.security.SecureRandom;
import java.time.Duration;

/**
 * What an administrator hands over on paper to whoever has forgotten a password: about 79 random bits, written with
 * signs that nobody takes for one another (no 0 and o, no 1, i and l), in groups that can be read out.
 */
public final class OneTimePassword {

    /** Enough for a weekend between the asking and the fetching. */
    public static final Duration LIFE = Duration.ofDays(3);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int SIGNS_OF_GROUP = 4;

    private OneTimePassword() {}

    public static String random() {
        var text = new StringBuilder();
        for (var sign = 0; sign < GROUPS * SIGNS_OF_GROUP; sign++) {
            text.append(sign > 0 && sign % SIGNS_OF_GROUP == 0 ? "-" : "");
            text.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return text.toString();
    }
}
