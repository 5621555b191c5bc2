package town.plaza.work.entity;

import java.math.BigDecimal;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/**
 * The least that an hour is paid.
 *
 * @param eurosPerHour in force on the day that was asked for
 */
public record WageFloor(BigDecimal eurosPerHour) {

    /** @throws Problem {@code below-wage-floor} */
    public void require(BigDecimal hourlyPay) {
        if (hourlyPay.compareTo(eurosPerHour) < 0) {
            throw new Problem(ProblemType.BELOW_WAGE_FLOOR);
        }
    }
}
