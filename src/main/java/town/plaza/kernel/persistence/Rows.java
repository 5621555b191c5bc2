package town.plaza.kernel.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** What JDBC itself has no getter for. */
public final class Rows {

    private Rows() {}

    /** A {@code timestamptz} to its microsecond, whatever the zone of the server; null where it is NULL. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
