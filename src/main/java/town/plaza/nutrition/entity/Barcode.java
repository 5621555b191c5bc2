package town.plaza.nutrition.entity;

import java.util.Optional;

/** The number under the bars of a package: an EAN-13 or EAN-8 with its check digit (GS1 General Specifications, 7.9). */
public record Barcode(String digits) {

    private static final int EAN_13 = 13;
    private static final int UPC_A = 12;
    private static final int EAN_8 = 8;
    private static final int WEIGHT = 3;
    private static final int DECADE = 10;

    public Barcode {
        if (!digits.matches("[0-9]+") || digits.length() != EAN_13 && digits.length() != EAN_8 || !checks(digits)) {
            throw new IllegalArgumentException("No EAN-13 or EAN-8 with its check digit");
        }
    }

    /**
     * What a person typed or a camera read; blanks and hyphens don't count, and an American UPC-A is an EAN-13 without its
     * leading zero.
     *
     * @return nothing where it is no barcode, or its check digit is wrong
     */
    public static Optional<Barcode> read(String text) {
        var digits = text.replaceAll("[\\s-]", "");
        var full = digits.length() == UPC_A ? "0" + digits : digits;
        try {
            return Optional.of(new Barcode(full));
        } catch (IllegalArgumentException wrong) {
            return Optional.empty();
        }
    }

    /** From the right, the check digit counts once, the next three times, and so on; together they end in 0. */
    private static boolean checks(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * WEIGHT;
        }
        return sum % DECADE == 0;
    }
}
