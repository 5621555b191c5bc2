package town.plaza.board.entity;

/**
 * A person's number, found in a text. Only its masked form is kept, the one that the data-protection agency asks for:
 * {@code ***4567**} of a DNI, {@code ****4567*} of a NIE, the last four characters of a passport.
 */
public record IdentityNumber(Kind kind, String masked) {

    public enum Kind {
        DNI,
        NIE,
        PASSPORT
    }

    private static final int SHOWN = 4;
    private static final int SHOWN_FROM = 3;

    /** @param number letters and digits only */
    static IdentityNumber of(Kind kind, String number) {
        return new IdentityNumber(kind, mask(kind, number));
    }

    static String mask(Kind kind, String number) {
        var from =
                switch (kind) {
                    case DNI -> SHOWN_FROM;
                    case NIE -> SHOWN_FROM + 1;
                    case PASSPORT -> number.length() - SHOWN;
                };
        var to = from + SHOWN;
        return "*".repeat(from) + number.substring(from, to) + "*".repeat(number.length() - to);
    }
}
