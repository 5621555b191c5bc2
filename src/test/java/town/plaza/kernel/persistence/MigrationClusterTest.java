package town.plaza.kernel.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.MountableFile;

/** The migrations against the cluster's own database image, with {@code init-db} run by its entrypoint. */
class MigrationClusterTest {

    private static final String PASSWORD = "llave-de-prueba-larga";

    private static GenericContainer<?> database;

    @BeforeAll
    static void start() {
        assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "no Docker engine answers");
        database = new GenericContainer<>("postgres:18")
                .withEnv("POSTGRES_DB", "plaza")
                .withEnv("POSTGRES_PASSWORD", PASSWORD)
                .withEnv("PLAZA_OWNER_PASSWORD", PASSWORD)
                .withEnv("PLAZA_APP_PASSWORD", PASSWORD)
                .withCopyFileToContainer(MountableFile.forHostPath("init-db"), "/docker-entrypoint-initdb.d")
                .withExposedPorts(5432)
                .waitingFor(Wait.forSuccessfulCommand("pg_isready -q -h 127.0.0.1 -d plaza"));
        database.start();
    }

    @AfterAll
    static void stop() {
        if (database != null) {
            database.stop();
        }
    }

    @Test
    void an_empty_database_becomes_the_newest_and_stays_it() throws IOException {
        var first = Migrations.migration(owner()).migrate();
        var second = Migrations.migration(owner()).migrate();

        assertThat(first.migrationsExecuted).isEqualTo(MigrationIT.files().size());
        assertThat(second.migrationsExecuted).isZero();
        Migrations.migration(owner()).validate();
    }

    private static PGSimpleDataSource owner() {
        var owner = new PGSimpleDataSource();
        owner.setServerNames(new String[] {database.getHost()});
        owner.setPortNumbers(new int[] {database.getMappedPort(5432)});
        owner.setDatabaseName("plaza");
        owner.setUser("plaza_owner");
        owner.setPassword(PASSWORD);
        return owner;
    }
}
