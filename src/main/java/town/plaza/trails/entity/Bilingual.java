package town.plaza.trails.entity;

import jakarta.persistence.Embeddable;
import java.util.Objects;
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

    @Override
    public boolean equals(Object other) {
        return other instanceof Bilingual text && Objects.equals(es, text.es) && Objects.equals(en, text.en);
    }

    @Override
    public int hashCode() {
        return Objects.hash(es, en);
    }
}
