package town.plaza.work.control;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How somebody was rated.
 *
 * @param mean 1 to 5; Bayesian, so that few ratings weigh little: everybody starts at the town's mean
 * @param count how many ratings that is of
 */
public record RatingView(BigDecimal mean, int count) {

    static RatingView of(ResultSet row) throws SQLException {
        return new RatingView(
                row.getBigDecimal("rating_mean").setScale(2, RoundingMode.HALF_UP), row.getInt("rating_count"));
    }
}
