package town.plaza.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import town.plaza.kernel.persistence.Ids;
import town.plaza.server.PlazaClient;
import town.plaza.server.TestDatabase;

/** Entries of the public log, and a reader of it that believes nothing. */
public final class LedgerFixture {

    static final String LOG = "/api/ledger/notices";
    static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

    private LedgerFixture() {}

    /** Inserts an entry the way the application does, and does not commit it. */
    static UUID insert(Connection connection, Log log, String subject) throws SQLException {
        var id = Ids.next();
        var event = new LedgerEvent(
                "test.happened",
                subject,
                null,
                Json.createObjectBuilder().add("text", "ñ \"quoted\"\n€").build());
        try (var statement = connection.prepareStatement(
                "INSERT INTO kernel.ledger_entry (id, log, kind, subject, at, body) VALUES (?, ?, ?, ?, now(), ?)")) {
            statement.setObject(1, id);
            statement.setString(2, log.code());
            statement.setString(3, event.kind());
            statement.setString(4, subject);
            statement.setBytes(5, Ledger.body(id, log, event, AT));
            statement.executeUpdate();
        }
        return id;
    }

    /** An entry that is committed and folded in. */
    public static UUID entry(Log log, String subject) {
        try (var connection = TestDatabase.connectAsApplication()) {
            var id = insert(connection, log, subject);
            await().atMost(Duration.ofSeconds(10)).until(() -> indexOf(id) >= 0);
            return id;
        } catch (SQLException thrown) {
            throw new AssertionError(thrown);
        }
    }

    /** @return -1 where it has none yet */
    static long indexOf(UUID entry) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.prepareStatement("SELECT index FROM kernel.ledger_leaf WHERE entry = ?")) {
            statement.setObject(1, entry);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : -1;
            }
        }
    }

    static List<byte[]> hashes(JsonObject proof) {
        var list = new ArrayList<byte[]>();
        proof.getJsonArray("hashes").getValuesAs(JsonString.class).forEach(each -> list.add(hex(each.getString())));
        return list;
    }

    static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    /** Fetches the inclusion proof and checks it. */
    static void assertIncluded(PlazaClient client, long index, JsonObject head) {
        var size = head.getJsonNumber("size").longValue();
        var proof = client.get(LOG + "/proofs/inclusion?index=" + index + "&size=" + size)
                .json();
        var body = client.get(LOG + "/entries/" + index + "/body").bytes();
        var leaf = MerkleTree.leafHash(body);

        assertThat(proof.getString("root")).isEqualTo(head.getString("root"));
        assertThat(MerkleProofs.includes(leaf, index, size, hashes(proof), hex(head.getString("root"))))
                .as("inclusion of %s in %s", index, size)
                .isTrue();
    }
}
