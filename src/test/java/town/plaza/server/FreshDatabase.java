package town.plaza.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** An empty database of its own, beside the one of the server under test, as {@code init-db/} makes one. */
public final class FreshDatabase implements AutoCloseable {

    private final String name;

    public FreshDatabase(String name) throws SQLException, IOException {
        this.name = name;
        asSuperuser("plaza", "DROP DATABASE IF EXISTS " + name, "CREATE DATABASE " + name + " TEMPLATE template0");
        // roles are the whole server's and there already; the rest of init-db is each database's own
        for (var script : List.of("20-rights.sql", "30-schemas.sql")) {
            asSuperuser(name, Files.readString(Path.of("init-db", script)));
        }
    }

    /** As one of Plaza's roles, {@code plaza_owner} or {@code plaza_app}. */
    public PGSimpleDataSource as(String role) {
        return as(role, name);
    }

    private static PGSimpleDataSource as(String role, String database) {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {Integer.parseInt(System.getenv("DB_PORT"))});
        source.setDatabaseName(database);
        source.setUser(role);
        return source;
    }

    public void execute(String... statements) throws SQLException {
        asSuperuser(name, statements);
    }

    private static void asSuperuser(String database, String... statements) throws SQLException {
        try (var connection = as("postgres", database).getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        asSuperuser("plaza", "DROP DATABASE " + name + " WITH (FORCE)");
    }
}
