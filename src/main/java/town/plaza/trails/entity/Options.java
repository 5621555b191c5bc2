package town.plaza.trails.entity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The options of a question as one player sees them. Neither their order nor their keys tell which is right: both come
 * out of a secret. The order is another with each attempt and the same within it, on every server and device; a key
 * stays with its text, so that an answer given to an older text is not taken for one to the new.
 */
public final class Options {

    /** Which of them is right. */
    public static final int RIGHT = 0;

    private static final int KEY_BYTES = 9;

    private final Secrets secrets;
    private final UUID player;
    private final UUID question;
    private final List<Bilingual> texts;

    /** @param texts the right one first */
    public Options(Secrets secrets, UUID player, UUID question, List<Bilingual> texts) {
        this.secrets = secrets;
        this.player = player;
        this.question = question;
        this.texts = List.copyOf(texts);
    }

    /** @param key what an answer names it by */
    public record Option(String key, Bilingual text) {}

    /** @param attempt 0 for the first */
    public List<Option> inOrder(int attempt) {
        var number = ByteBuffer.allocate(Integer.BYTES).putInt(attempt).array();
        return texts.stream()
                .sorted(Comparator.comparing(text -> mac("order", number, text), Arrays::compare))
                .map(text -> new Option(key(text), text))
                .toList();
    }

    /** Which one a key names, {@value #RIGHT} being the right one; empty for none of this question's for this player. */
    public OptionalInt choice(String key) {
        return IntStream.range(0, texts.size())
                .filter(choice -> key(choice).equals(key))
                .findFirst();
    }

    /** Which one has this fingerprint; empty where it says something else by now, or is no more. */
    public OptionalInt choice(byte[] fingerprint) {
        return IntStream.range(0, texts.size())
                .filter(choice -> Arrays.equals(fingerprint(choice), fingerprint))
                .findFirst();
    }

    /** What a choice is kept by, which other texts in its place do not change. */
    public byte[] fingerprint(int choice) {
        return texts.get(choice).fingerprint();
    }

    public String key(int choice) {
        return key(texts.get(choice));
    }

    private String key(Bilingual text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(mac("key", new byte[0], text), KEY_BYTES));
    }

    private byte[] mac(String purpose, byte[] further, Bilingual text) {
        var ids = ByteBuffer.allocate(4 * Long.BYTES)
                .putLong(player.getMostSignificantBits())
                .putLong(player.getLeastSignificantBits())
                .putLong(question.getMostSignificantBits())
                .putLong(question.getLeastSignificantBits())
                .array();
        return secrets.mac(purpose, ids, further, text.inAll().getBytes(StandardCharsets.UTF_8));
    }
}
