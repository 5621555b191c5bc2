package town.plaza.accounts.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import town.plaza.kernel.security.Role;

/** The column {@code roles} of a query, an array of text. */
final class Roles {

    private Roles() {}

    static List<Role> of(ResultSet row) throws SQLException {
        return Arrays.stream((Object[]) row.getArray("roles").getArray())
                .map(name -> Role.valueOf((String) name))
                .toList();
    }
}
