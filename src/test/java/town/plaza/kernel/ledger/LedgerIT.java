package town.plaza.kernel.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static town.plaza.kernel.ledger.LedgerFixture.LOG;
import static town.plaza.kernel.ledger.LedgerFixture.assertIncluded;
import static town.plaza.kernel.ledger.LedgerFixture.hashes;
import static town.plaza.kernel.ledger.LedgerFixture.hex;
import static town.plaza.kernel.ledger.LedgerFixture.indexOf;
import static town.plaza.kernel.ledger.LedgerFixture.insert;

import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import town.plaza.server.OnPlaza;
import town.plaza.server.PlazaClient;
import town.plaza.server.TestDatabase;

@OnPlaza
class LedgerIT {

    private final PlazaClient client = new PlazaClient();

    @Test
    void an_entry_is_in_the_tree_within_a_second_of_its_commit() throws Exception {
        try (var connection = TestDatabase.connectAsApplication()) {
            var entry = insert(connection, Log.NOTICES, "test/in-time");

            await().atMost(Duration.ofSeconds(1)).until(() -> indexOf(entry) >= 0);
            assertIncluded(client, indexOf(entry), head());
        }
    }

    @Test
    void what_is_rolled_back_never_was() throws Exception {
        try (var connection = TestDatabase.connectAsApplication()) {
            connection.setAutoCommit(false);
            var gone = insert(connection, Log.NOTICES, "test/gone");
            connection.rollback();
            insert(connection, Log.NOTICES, "test/stays");
            connection.commit();
            LedgerFixture.entry(Log.NOTICES, "test/later");

            assertThat(indexOf(gone)).isEqualTo(-1);
            assertThat(count("ledger_entry", gone)).isZero();
        }
    }

    @Test
    void hundreds_who_record_at_once_are_each_folded_in_exactly_once_while_two_servers_compete() throws Exception {
        var entries = new ConcurrentLinkedQueue<UUID>();
        var inserters = Executors.newFixedThreadPool(12);
        var other = new Sequencer(asApplication(), Clock.systemUTC(), key(), "plaza");
        var competing = Executors.newSingleThreadScheduledExecutor();
        try {
            competing.scheduleWithFixedDelay(() -> other.fold(Log.NOTICES), 0, 1, TimeUnit.MILLISECONDS);
            for (var inserter = 0; inserter < 12; inserter++) {
                inserters.submit(() -> {
                    try (var connection = TestDatabase.connectAsApplication()) {
                        connection.setAutoCommit(false);
                        for (var i = 0; i < 40; i++) {
                            var entry = insert(connection, Log.NOTICES, "test/crowd");
                            connection.commit();
                            entries.add(entry);
                        }
                    }
                    return null;
                });
            }
            inserters.shutdown();
            assertThat(inserters.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            await().atMost(Duration.ofSeconds(5)).until(() -> pending() == 0);
        } finally {
            competing.shutdownNow();
            competing.awaitTermination(10, TimeUnit.SECONDS);
        }

        assertThat(entries).hasSize(12 * 40);
        var head = head();
        var patient = client;
        var indexes = new ArrayList<Long>();
        for (var entry : entries) {
            indexes.add(indexOf(entry));
        }
        assertThat(indexes).doesNotHaveDuplicates().allMatch(index -> index >= 0);
        for (var i = 0; i < indexes.size(); i += 5) {
            if (i % 100 == 0) {
                patient = new PlazaClient();
            }
            assertIncluded(patient, indexes.get(i), head);
        }
        assertThat(rootFromAllEntries(head)).isEqualTo(head.getString("root"));
    }

    @Test
    void every_head_continues_every_earlier_one() throws Exception {
        for (var i = 0; i < 4; i++) {
            LedgerFixture.entry(Log.NOTICES, "test/growing");
        }
        var heads = heads();
        var last = heads.subList(Math.max(0, heads.size() - 12), heads.size());
        for (var from : last) {
            for (var to : last) {
                if (from.size() > to.size()) {
                    continue;
                }
                var proof = client.get(LOG + "/proofs/consistency?from=" + from.size() + "&to=" + to.size())
                        .json();

                assertThat(proof.getString("fromRoot")).isEqualTo(from.root());
                assertThat(proof.getString("toRoot")).isEqualTo(to.root());
                assertThat(MerkleProofs.continues(
                                from.size(), hex(from.root()), to.size(), hex(to.root()), hashes(proof)))
                        .as("%s continues %s", to, from)
                        .isTrue();
            }
        }
    }

    @Test
    void the_head_is_signed_with_the_published_key() throws Exception {
        LedgerFixture.entry(Log.NOTICES, "test/signed");
        var head = head();
        var text = head.getString("checkpoint");
        var lines = text.split("\n", -1);

        assertThat(lines).hasSize(5);
        assertThat(lines[0]).isEqualTo("plaza/notices").isEqualTo(head.getString("origin"));
        assertThat(lines[1]).isEqualTo(head.get("size").toString());
        assertThat(Base64.getDecoder().decode(lines[2])).isEqualTo(hex(head.getString("root")));
        assertThat(lines[3]).isEqualTo(head.getString("at")).endsWith("Z");
        assertThat(lines[4]).isEmpty();
        assertThat(isSigned(head, text)).isTrue();
        assertThat(isSigned(head, text.replaceFirst("\n(\\d+)\n", "\n1$1\n"))).isFalse();
    }

    @Test
    void openssl_agrees_with_the_signature(@TempDir Path directory) throws Exception {
        LedgerFixture.entry(Log.NOTICES, "test/openssl");
        var head = head();
        var text = directory.resolve("text");
        Files.writeString(text, head.getString("checkpoint"));
        Files.write(directory.resolve("signature"), Base64.getDecoder().decode(head.getString("signature")));
        Files.writeString(directory.resolve("key"), client.get(LOG + "/key").text());

        assertThat(openssl(directory)).isZero();
        Files.writeString(text, head.getString("checkpoint") + "\n");
        assertThat(openssl(directory)).isNotZero();
    }

    @Test
    void the_head_is_also_there_as_a_signed_note() throws Exception {
        var note = client.get(LOG + "/checkpoint").text();
        var parts = note.split("\n\n");
        var signed = Base64.getDecoder()
                .decode(parts[1].replaceFirst("^— plaza/notices ", "").trim());
        var raw = Base64.getDecoder().decode(head().getString("publicKey"));
        var hint =
                MerkleTree.sha256("plaza/notices\n\u0001".getBytes(UTF_8), java.util.Arrays.copyOfRange(raw, 12, 44));

        assertThat(signed).hasSize(68).startsWith(hint[0], hint[1], hint[2], hint[3]);
        assertThat(isSigned(head(), parts[0] + "\n", java.util.Arrays.copyOfRange(signed, 4, 68)))
                .isTrue();
    }

    @Test
    void an_entry_is_listed_with_the_very_text_that_is_hashed() throws Exception {
        var id = LedgerFixture.entry(Log.NOTICES, "test/listed");
        var index = indexOf(id);
        var listed = client.get(LOG + "/entries?limit=1&after=" + (index - 1)).json();
        var entry = listed.getJsonArray("items").getJsonObject(0);

        assertThat(entry).isEqualTo(client.get(LOG + "/entries/" + index).json());
        assertThat(entry.getJsonNumber("index").longValue()).isEqualTo(index);
        assertThat(entry.getString("kind")).isEqualTo("test.happened");
        assertThat(entry.getString("subject")).isEqualTo("test/listed");
        assertThat(entry.getString("body"))
                .isEqualTo(
                        """
                        {"at":"2026-11-21T10:00:00Z","data":{"text":"ñ \\"quoted\\"\\n€"},"id":"%s","kind":"test.happened",\
                        "log":"notices","subject":"test/listed"}"""
                                .formatted(id));
        assertThat(entry.getString("leaf"))
                .isEqualTo(HexFormat.of()
                        .formatHex(MerkleTree.leafHash(entry.getString("body").getBytes(UTF_8))));
    }

    @Test
    void a_byte_changed_behind_everybodys_back_shows() throws Exception {
        var id = LedgerFixture.entry(Log.NOTICES, "test/tampered");
        var index = indexOf(id);
        var body = client.get(LOG + "/entries/" + index + "/body").bytes();
        var head = head();
        var size = head.getJsonNumber("size").longValue();
        var proof = hashes(client.get(LOG + "/proofs/inclusion?index=" + index + "&size=" + size)
                .json());

        for (var i = 0; i < body.length; i++) {
            var tampered = body.clone();
            tampered[i] ^= 1;
            assertThat(MerkleProofs.includes(
                            MerkleTree.leafHash(tampered), index, size, proof, hex(head.getString("root"))))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/entries/999999999, not-found",
        "/entries/-1, not-found",
        "/entries/x, not-found",
        "/entries/999999999/body, not-found",
        "/entries?after=x, invalid-cursor",
        "/entries?limit=0, invalid-values",
        "/entries?limit=1000, invalid-values",
        "/proofs/inclusion, invalid-values",
        "/proofs/inclusion?index=-1, invalid-values",
        "/proofs/inclusion?index=0&size=0, invalid-values",
        "/proofs/inclusion?index=5&size=5, invalid-values",
        "/proofs/inclusion?index=0&size=999999999, invalid-values",
        "/proofs/inclusion?index=999999999, invalid-values",
        "/proofs/inclusion?index=0&size=9223372036854775807, invalid-values",
        "/proofs/inclusion?index=x, invalid-values",
        "/proofs/inclusion?index=99999999999999999999, invalid-values",
        "/proofs/consistency, invalid-values",
        "/proofs/consistency?from=3&to=2, invalid-values",
        "/proofs/consistency?from=1&to=999999999, invalid-values",
        "/proofs/consistency?from=4503599627370496&to=4503599627370496, invalid-values",
    })
    void what_is_not_in_the_log_is_refused(String path, String problem) {
        assertThat(client.get(LOG + path).problem()).isEqualTo(problem);
    }

    @Test
    void a_refusal_names_the_value() {
        assertThat(client.get(LOG + "/proofs/inclusion?index=5&size=5")
                        .json()
                        .getJsonArray("violations")
                        .getJsonObject(0))
                .hasToString("{\"field\":\"index\",\"in\":\"query\",\"message\":\"is beyond the end of the log\"}");
    }

    @Test
    void the_audit_log_is_not_for_everybody() {
        assertThat(client.get("/api/ledger/audit/entries").problem()).isEqualTo("not-signed-in");
        assertThat(client.get("/api/ledger/audit/head").problem()).isEqualTo("not-signed-in");
        assertThat(client.get("/api/ledger/audit/proofs/inclusion?index=0").status())
                .isEqualTo(404);
    }

    @Test
    void two_servers_that_start_at_once_agree_on_one_key() throws Exception {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM kernel.ledger_key")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isOne();
        }
        assertThat(LogKeys.kept(asApplication(), Clock.systemUTC()).pem())
                .isEqualTo(client.get(LOG + "/key").text());
    }

    private JsonObject head() {
        return client.get(LOG + "/head").json();
    }

    private static boolean isSigned(JsonObject head, String text) throws Exception {
        return isSigned(head, text, Base64.getDecoder().decode(head.getString("signature")));
    }

    private static boolean isSigned(JsonObject head, String text, byte[] signed) throws Exception {
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(head.getString("publicKey")))));
        signature.update(text.getBytes(UTF_8));
        return signature.verify(signed);
    }

    private static int openssl(Path directory) throws Exception {
        return new ProcessBuilder(
                        "openssl",
                        "pkeyutl",
                        "-verify",
                        "-pubin",
                        "-inkey",
                        "key",
                        "-rawin",
                        "-in",
                        "text",
                        "-sigfile",
                        "signature")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("out").toFile())
                .start()
                .waitFor();
    }

    private static Jdbi asApplication() {
        return Jdbi.create(TestDatabase::connectAsApplication);
    }

    private static LogKey key() {
        return LogKeys.kept(asApplication(), Clock.systemUTC());
    }

    private static int pending() throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM kernel.ledger_pending")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static int count(String table, UUID entry) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.prepareStatement("SELECT count(*) FROM kernel." + table + " WHERE id = ?")) {
            statement.setObject(1, entry);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static String rootFromAllEntries(JsonObject head) throws SQLException {
        var tree = new MerkleTree();
        try (var connection = TestDatabase.connect();
                var statement = connection.prepareStatement(
                        """
                        SELECT body FROM kernel.ledger_leaf leaf JOIN kernel.ledger_entry ON id = entry
                        WHERE leaf.log = 'notices' AND index < ? ORDER BY index""")) {
            statement.setLong(1, head.getJsonNumber("size").longValue());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    tree.append(MerkleTree.leafHash(row.getBytes(1)), (at, hash) -> {});
                }
            }
        }
        return HexFormat.of().formatHex(tree.root());
    }

    private static List<Head> heads() throws SQLException {
        var heads = new ArrayList<Head>();
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT size, root FROM kernel.ledger_head WHERE log = 'notices' ORDER BY size")) {
            while (row.next()) {
                heads.add(new Head(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2))));
            }
        }
        return heads;
    }

    private record Head(long size, String root) {}
}
