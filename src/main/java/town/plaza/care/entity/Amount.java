package town.plaza.care.entity;

import java.math.BigDecimal;
import town.plaza.kernel.problem.Problem;

/** How much of a medication: exact, above zero, with at most four decimals. */
public final class Amount {

    private static final int DECIMALS = 4;
    private static final int DIGITS = 6;

    private Amount() {}

    /** @throws Problem {@code invalid-values} for nothing, less, or what no dose is */
    public static BigDecimal require(BigDecimal amount, String field) {
        if (amount == null || amount.signum() <= 0) {
            throw Problem.invalid(field, "care.amount.nothing");
        }
        var stripped = amount.stripTrailingZeros();
        // before zeros are written out, which may be a thousand million
        if (stripped.scale() > DECIMALS || (long) stripped.precision() - stripped.scale() > DIGITS) {
            throw Problem.invalid(field, "care.amount.digits");
        }
        return plain(stripped);
    }

    /** Without zeros at the end, and without an exponent. */
    public static BigDecimal plain(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
