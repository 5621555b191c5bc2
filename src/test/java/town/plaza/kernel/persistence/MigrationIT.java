package town.plaza.kernel.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import town.plaza.server.FreshDatabase;

/** Against a database of its own beside the one of the server under test. */
class MigrationIT {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    /** Up to here all were released together. */
    private static final String TOGETHER = "202611280455";

    private FreshDatabase database;

    @BeforeEach
    void make() throws SQLException, IOException {
        database = new FreshDatabase("plaza_migration");
    }

    @AfterEach
    void drop() throws SQLException {
        database.close();
    }

    @Test
    void an_empty_database_becomes_the_newest_and_stays_it() throws IOException {
        var first = Migrations.migration(owner()).migrate();
        var second = Migrations.migration(owner()).migrate();

        assertThat(first.migrationsExecuted).isEqualTo(files().size());
        assertThat(second.migrationsExecuted).isZero();
        Migrations.migration(owner()).validate();
    }

    /** As where a Plaza of before is updated: what an earlier migration loaded into its session is not there. */
    @Test
    void each_migration_can_be_the_first_of_its_session() throws IOException {
        Upgrade.migrate(database, TOGETHER);
        files().stream()
                .map(file -> file.getFileName().toString().substring(1, 13))
                .filter(version -> version.compareTo(TOGETHER) > 0)
                .sorted()
                .forEach(version -> Upgrade.migrate(database, version));
        Migrations.migration(owner()).validate();
    }

    @Test
    void a_database_of_a_newer_plaza_is_refused() throws SQLException {
        Migrations.migration(owner()).migrate();
        database.execute(
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

    /** Of one that says nothing, the planner expects a thousand, and reads whole tables to go with them. */
    @Test
    void every_function_that_gives_rows_says_how_many() throws SQLException {
        Migrations.migration(owner()).migrate();
        var silent = new ArrayList<String>();
        try (var connection = owner().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        """
                        SELECT CAST(p.oid AS regprocedure) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
                         WHERE p.proretset AND p.prorows = 1000
                           AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'public')""")) {
            while (rows.next()) {
                silent.add(rows.getString(1));
            }
        }
        assertThat(silent).isEmpty();
    }

    static List<Path> files() throws IOException {
        try (var found = Files.walk(MIGRATIONS)) {
            return found.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        }
    }

    private PGSimpleDataSource owner() {
        return database.as("plaza_owner");
    }
}
