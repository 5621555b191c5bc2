package town.plaza.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.StringJoiner;

/**
 * Runs a file of SQL in the database of a running {@code ./plaza run}, as its superuser, and prints the rows that it finds:
 * {@code RunSql DATA FILE}.
 */
public final class RunSql {

    private static final int PORT_LINE = 3;

    private RunSql() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        var cluster = Path.of(arguments[0], "postgres", EmbeddedDatabase.CLUSTER);
        var port = Files.readAllLines(cluster.resolve("postmaster.pid"))
                .get(PORT_LINE)
                .trim();
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/" + EmbeddedDatabase.NAME;
        var password = DatabasePassword.of(cluster).value();
        try (var connection = DriverManager.getConnection(url, "postgres", password);
                var statement = connection.createStatement()) {
            var found = statement.execute(Files.readString(Path.of(arguments[1])));
            while (found || statement.getUpdateCount() >= 0) {
                if (found) {
                    print(statement.getResultSet());
                }
                found = statement.getMoreResults();
            }
        }
    }

    private static void print(ResultSet rows) throws SQLException {
        var columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            var line = new StringJoiner(" ");
            for (var i = 1; i <= columns; i++) {
                line.add(rows.getString(i));
            }
            System.out.println(line);
        }
    }
}
