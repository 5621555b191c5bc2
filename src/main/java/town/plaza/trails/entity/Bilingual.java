package town.plaza.trails.entity;

import jakarta.persistence.Embeddable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.function.Function;
import town.plaza.kernel.text.Fields;
import town.plaza.kernel.text.Language;

/** A text in Spanish, in English or in both. One that is in neither language is nothing. */
@Embeddable
public class Bilingual {

    private String es;
    private String en;

    protected Bilingual() {}

    /** @param es and {@code en}: null where it is not in that language */
    public Bilingual(String es, String en) {
        this.es = es;
        this.en = en;
    }

    /**
     * What was written in each language, without blanks around it.
     *
     * @param es and {@code en}: null where nothing was written in that language
     * @param part of it; null where it has none
     */
    public static <T> Bilingual of(T es, T en, Function<T, String> part) {
        return new Bilingual(stripped(es, part), stripped(en, part));
    }

    private static <T> String stripped(T written, Function<T, String> part) {
        return written == null ? null : Fields.orNull(part.apply(written));
    }

    /** Null where it is not in that language. */
    public String in(Language language) {
        return language == Language.EN ? en : es;
    }

    public boolean isIn(Language language) {
        return in(language) != null;
    }

    public boolean isNothing() {
        return es == null && en == null;
    }

    /** Whether the other is in exactly the languages that this one is in. */
    public boolean isInTheLanguagesOf(Bilingual other) {
        return (es == null) == (other.es == null) && (en == null) == (other.en == null);
    }

    /** Another text where it reads otherwise in any language. */
    String inAll() {
        return es + '\n' + en;
    }

    /** By which a text is known again that is not kept itself: the SHA-256 of what it says in all languages. */
    byte[] fingerprint() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(inAll().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bilingual text && Objects.equals(es, text.es) && Objects.equals(en, text.en);
    }

    @Override
    public int hashCode() {
        return Objects.hash(es, en);
    }
}
