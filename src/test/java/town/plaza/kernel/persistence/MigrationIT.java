package town.plaza.kernel.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Against a database of its own beside the one of the server under test. */
class MigrationIT {

    private static final String NAME = "plaza_migration";
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    @BeforeEach
    void make() throws SQLException, IOException {
        asSuperuser("plaza", "DROP DATABASE IF EXISTS " + NAME, "CREATE DATABASE " + NAME + " TEMPLATE template0");
        // roles are the whole server's and there already; the rest of init-db is each database's own
        for (var script : List.of("20-rights.sql", "30-schemas.sql")) {
            asSuperuser(NAME, Files.readString(Path.of("init-db", script)));
        }
    }

    @AfterEach
    void drop() throws SQLException {
        asSuperuser("plaza", "DROP DATABASE " + NAME + " WITH (FORCE)");
    }

    @Test
    void an_empty_database_becomes_the_newest_and_stays_it() throws IOException {
        var first = Migrations.migration(owner()).migrate();
        var second = Migrations.migration(owner()).migrate();

        assertThat(first.migrationsExecuted).isEqualTo(files().size());
        assertThat(second.migrationsExecuted).isZero();
        Migrations.migration(owner()).validate();
    }

    @Test
    void a_database_of_a_newer_plaza_is_refused() throws SQLException {
        Migrations.migration(owner()).migrate();
        asSuperuser(
                NAME,
                """
                INSERT INTO kernel.flyway_schema_history
                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                VALUES (9999, '299901010000', 'board future', 'SQL', 'V299901010000__board_future.sql', 1, 'x', 1, true)
                """);

        assertThatThrownBy(() -> Migrations.migration(owner()).migrate())
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("299901010000");
    }

    @Test
    void every_migration_has_its_folder_in_its_name_and_says_why() throws IOException {
        for (var file : files()) {
            var folder = file.getParent().getFileName().toString();

            assertThat(file.getFileName().toString())
                    .matches("V\\d{12}__" + Pattern.quote(folder) + "_[a-z0-9_]+\\.sql");
            assertThat(Files.readAllLines(file).get(0))
                    .as(file.toString())
                    .startsWith("-- ")
                    .hasSizeGreaterThan(20);
        }
        assertThat(files().stream()
                        .map(file -> file.getFileName().toString().substring(0, 13))
                        .collect(Collectors.toList()))
                .doesNotHaveDuplicates();
    }

    private static List<Path> files() throws IOException {
        try (var found = Files.walk(MIGRATIONS)) {
            return found.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        }
    }

    private static PGSimpleDataSource owner() {
        var owner = new PGSimpleDataSource();
        owner.setServerNames(new String[] {"127.0.0.1"});
        owner.setPortNumbers(new int[] {Integer.parseInt(System.getenv("DB_PORT"))});
        owner.setDatabaseName(NAME);
        owner.setUser("plaza_owner");
        return owner;
    }

    private static void asSuperuser(String database, String... statements) throws SQLException {
        var source = owner();
        source.setDatabaseName(database);
        source.setUser("postgres");
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
