package town.plaza.work.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/**
 * A place in a list that is sorted by something, then by distance, then by id. It is all in the cursor, for what stood
 * there may have been answered and left the list meanwhile.
 */
record NearestKey(double key, double far, UUID id) {

    private static final String SEPARATOR = "~";

    /** Before all others. */
    static final NearestKey START = new NearestKey(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, new UUID(0, 0));

    static NearestKey after(PageRequest page) {
        return page.afterText().map(NearestKey::parse).orElse(START);
    }

    private static NearestKey parse(String cursor) {
        try {
            var parts = cursor.split(SEPARATOR, 3);
            return new NearestKey(
                    Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), UUID.fromString(parts[2]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException crooked) {
            throw new Problem(ProblemType.INVALID_CURSOR);
        }
    }

    static NearestKey of(ResultSet row) throws SQLException {
        return new NearestKey(row.getDouble("key"), row.getDouble("far"), row.getObject("id", UUID.class));
    }

    String cursor() {
        return key + SEPARATOR + far + SEPARATOR + id;
    }
}
