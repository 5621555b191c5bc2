package town.plaza.kernel.text;

import java.math.BigDecimal;

/**
 * Decimal numbers as people and programs write them. Some few characters, such as {@code 1e-999999999}, stand for a number
 * of a thousand million digits, which neither the database's driver nor a sum survives.
 */
public final class Decimals {

    private static final int MOST_PLACES = 1_000;

    private Decimals() {}

    /** @throws NumberFormatException for what is no number, or has more than a thousand places before or behind the point */
    public static BigDecimal parse(String text) {
        var number = new BigDecimal(text);
        if (Math.abs((long) number.scale()) > MOST_PLACES || number.precision() > MOST_PLACES) {
            throw new NumberFormatException("too many places");
        }
        return number;
    }
}
