package town.plaza.nutrition.control;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers of catalogues, which give more decimals than anybody has measured. */
final class Amounts {

    /** As many as a food keeps. */
    private static final int DECIMALS = 4;

    private static final int MOST_DIGITS = 9;
    private static final MathContext PRECISE = new MathContext(20);

    private Amounts() {}

    /** @throws BadLine where it is no number, or one that nothing could weigh */
    static BigDecimal read(String text, String field) {
        try {
            return kept(new BigDecimal(text), field);
        } catch (NumberFormatException crooked) {
            throw new BadLine(ImportReason.NOT_A_NUMBER, field);
        }
    }

    static BigDecimal kept(BigDecimal number, String field) {
        var digits = (long) number.precision() - number.scale();
        if (number.signum() != 0 && digits > MOST_DIGITS) {
            throw new BadLine(ImportReason.TOO_MUCH, field);
        }
        // setScale would write out the zeros of 1e-999999999
        return number.signum() == 0 || digits < -DECIMALS
                ? BigDecimal.ZERO
                : number.round(PRECISE).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
