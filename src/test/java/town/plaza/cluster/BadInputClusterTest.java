package town.plaza.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be ends the start of a server with one clear line and a failure, no stack trace before it. */
class BadInputClusterTest {

    private static final int REFUSED = 78;
    private static final Cluster CLUSTER =
            new Cluster("plaza-bad", Map.of("PLAZA_PORT", "18085", "PLAZA_LOGS_PORT", "18225"), "compose.yaml");

    @BeforeAll
    static void bring_up_the_database() {
        CLUSTER.compose("down", "--volumes", "--remove-orphans");
        CLUSTER.compose("build", "web");
        CLUSTER.compose("up", "--detach", "--wait", "db");
    }

    @AfterAll
    static void take_it_down() {
        CLUSTER.compose("down", "--volumes", "--remove-orphans");
    }

    @Test
    void a_port_that_is_no_number() {
        assertThat(refusal("DB_PORT=five")).isEqualTo("plaza: DB_PORT must be a number, and is 'five'");
        assertThat(refusal("PLAZA_PORT=eighty")).isEqualTo("plaza: PLAZA_PORT must be a number, and is 'eighty'");
        assertThat(refusal("PLAZA_PORT=80800"))
                .isEqualTo("plaza: PLAZA_PORT must be between 1 and 65535, and is '80800'");
    }

    @Test
    void a_compiler_that_there_is_not() {
        assertThat(refusal("PLAZA_COMPILERS=fast"))
                .isEqualTo("plaza: PLAZA_COMPILERS must be both or quick, and is 'fast'");
    }

    @Test
    void a_secret_that_is_missing() {
        assertThat(refusal("POSTGRES_PASSWORD_FILE=/run/roles/absent"))
                .isEqualTo("plaza: POSTGRES_PASSWORD_FILE names /run/roles/absent, which cannot be read");
        assertThat(refusal("POSTGRES_PASSWORD_FILE="))
                .isEqualTo("plaza: POSTGRES_PASSWORD or POSTGRES_PASSWORD_FILE must be set");
    }

    @Test
    void a_password_that_the_database_refuses() {
        assertThat(refusal("POSTGRES_PASSWORD_FILE=", "POSTGRES_PASSWORD=wrong"))
                .isEqualTo("plaza: the database refuses Plaza: FATAL: password authentication failed for user"
                        + " \"plaza_app\"");
        assertThat(refusal("PLAZA_OWNER_PASSWORD_FILE=", "PLAZA_OWNER_PASSWORD=wrong"))
                .isEqualTo("plaza: the database refuses Plaza: FATAL: password authentication failed for user"
                        + " \"plaza_owner\"");
    }

    @Test
    void a_database_of_a_newer_plaza() {
        sql(
                "plaza_newer",
                """
                CREATE TABLE kernel.flyway_schema_history (
                    installed_rank int PRIMARY KEY, version varchar(50), description varchar(200) NOT NULL,
                    type varchar(20) NOT NULL, script varchar(1000) NOT NULL, checksum int,
                    installed_by varchar(100) NOT NULL, installed_on timestamp NOT NULL DEFAULT now(),
                    execution_time int NOT NULL, success boolean NOT NULL);
                ALTER TABLE kernel.flyway_schema_history OWNER TO plaza_owner;
                INSERT INTO kernel.flyway_schema_history VALUES
                    (1, '299901010000', 'board future', 'SQL', 'V299901010000__board_future.sql', 1, 'x', now(), 1, true)
                """);

        assertThat(refusal("POSTGRES_DB=plaza_newer"))
                .isEqualTo(
                        "plaza: a newer Plaza made this database: this one does not know its migrations 299901010000");
    }

    @ParameterizedTest
    @CsvSource({
        "DB_HOST=nowhere.invalid, the host nowhere.invalid is unknown",
        "DB_PORT=5999, db:5999 does not answer: Connection refused"
    })
    void a_database_that_is_out_of_reach_is_waited_for_and_said(String setting, String reason) {
        var id = CLUSTER.compose("run", "--detach", "--no-deps", "-T", "-e", setting, "web")
                .trim();
        try {
            Awaitility.await("a line tells what it waits for")
                    .atMost(Duration.ofSeconds(90))
                    .until(() -> Cluster.docker("logs", id).contains("Waiting for the database: " + reason));
            assertThat(Cluster.docker("logs", id)).doesNotContain("\tat ");
            assertThat(Cluster.docker("inspect", "--format", "{{.State.Status}} {{.RestartCount}}", id)
                            .trim())
                    .isEqualTo("running 0");
        } finally {
            Cluster.docker("rm", "--force", id);
        }
    }

    @Test
    void up_says_why_and_leaves_no_server_that_starts_again_and_again() {
        var answer = CLUSTER.with("PLAZA_SERVICES", "nonsense").tryPlaza("up");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.errors().lines().reduce((before, last) -> last)).hasValueSatisfying(last -> assertThat(last)
                .startsWith("plaza: plaza-bad-web-1 does not start: PLAZA_SERVICES names the unknown service"));
        assertThat(CLUSTER.running())
                .extracting(each -> each.getString("Service"))
                .doesNotContain("web");
    }

    /** Starts one server with these settings, sees it refused, and gives the one line that says why. */
    private static String refusal(String... settings) {
        var command = new ArrayList<>(List.of("run", "--rm", "--no-deps", "-T"));
        for (var setting : settings) {
            command.addAll(List.of("-e", setting));
        }
        command.add("web");
        var answer = CLUSTER.tryCompose(command.toArray(String[]::new));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(REFUSED);
        var said = (answer.output() + answer.errors())
                .lines()
                .filter(line -> !line.contains("\"INFO\"") && !line.isBlank())
                .toList();
        assertThat(said).as("what it says besides its information").hasSize(1);
        return said.get(0);
    }

    /** In a new database with Plaza's schemas. */
    private static void sql(String database, String statements) {
        CLUSTER.inside("db", "psql", "-qU", "postgres", "-c", "CREATE DATABASE " + database);
        for (var script : List.of("20-rights.sql", "30-schemas.sql")) {
            CLUSTER.inside(
                    "db",
                    "psql",
                    "-qU",
                    "postgres",
                    "-d",
                    database,
                    "-v",
                    "ON_ERROR_STOP=1",
                    "-f",
                    "/docker-entrypoint-initdb.d/" + script);
        }
        CLUSTER.inside("db", "psql", "-qU", "postgres", "-d", database, "-v", "ON_ERROR_STOP=1", "-c", statements);
    }
}
