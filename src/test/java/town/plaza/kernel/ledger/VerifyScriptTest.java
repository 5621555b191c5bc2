package town.plaza.kernel.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shell command on the page, against a town that may lie. */
class VerifyScriptTest {

    private static final UUID NOTICE = UUID.fromString("019400aa-0000-7000-8000-000000000001");
    private static final String TEXT = "plaza notice 1\n\n<p>the text</p>";
    private static final String ATTACHMENT = "%PDF-1.7 the attachment";

    private final LogKey key = LogKey.made();
    private final Map<NodeAt, byte[]> nodes = new HashMap<>();
    private final List<byte[]> bodies = new ArrayList<>();
    private final Map<String, byte[]> answers = new HashMap<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        var tree = new MerkleTree();
        for (var i = 0; i < 13; i++) {
            var data = Json.createObjectBuilder()
                    .add("title", "Año \"nuevo\" \\ € " + i)
                    .add("attachmentSha256", hex(MerkleTree.sha256(ATTACHMENT.getBytes(UTF_8))))
                    .add("sha256", hex(MerkleTree.sha256(TEXT.getBytes(UTF_8))))
                    .build();
            var id = i == 6 ? NOTICE : UUID.randomUUID();
            var event = new LedgerEvent("notice.published", "board/notices/" + id, null, data);
            var body = Ledger.body(UUID.randomUUID(), Log.NOTICES, event, Instant.EPOCH);
            bodies.add(body);
            tree.append(MerkleTree.leafHash(body), nodes::put);
        }
        answers.put("/api/ledger/notices/key", key.pem().getBytes(UTF_8));
        answers.put("/api/ledger/notices/entries/6/body", bodies.get(6));
        answers.put("/api/board/notices/" + NOTICE + "/canonical", TEXT.getBytes(UTF_8));
        answers.put("/api/board/notices/" + NOTICE + "/attachment", ATTACHMENT.getBytes(UTF_8));
        answers.put("/api/board/notices/" + NOTICE + "/proof", proof());
        for (var from = 0; from <= 13; from++) {
            answers.put("/api/ledger/notices/proofs/consistency?from=" + from + "&to=13", consistency(from));
        }
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            var answer = answers.get(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(answer == null ? 404 : 200, answer == null ? -1 : answer.length);
            if (answer != null) {
                exchange.getResponseBody().write(answer);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_notice_in_the_log_is_ok() throws Exception {
        var result = verify();

        assertThat(result.text())
                .contains("entry      6", "head       13 " + root(13))
                .endsWith("OK\n");
        assertThat(result.status()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5", "7", "8", "12", "13"})
    void a_log_that_grew_is_ok(int from) throws Exception {
        assertThat(verify(String.valueOf(from), root(from)).text()).endsWith("OK\n");
    }

    @ParameterizedTest
    @CsvSource({"1", "5", "8", "12", "13"})
    void a_log_that_was_another_one_is_not(int from) throws Exception {
        var result = verify(String.valueOf(from), root(from == 3 ? 2 : 3));

        assertThat(result.status()).isOne();
        assertThat(result.text()).contains("FAILED: the log");
    }

    @Test
    void a_log_that_has_shrunk_is_not() throws Exception {
        assertThat(verify("14", root(13)).text()).contains("FAILED: the log has shrunk");
    }

    @Test
    void an_entry_with_one_letter_changed_is_not() throws Exception {
        replace("/api/ledger/notices/entries/6/body", "nuevo", "nuevp");

        assertThat(verify().text()).contains("FAILED: the entry is not the one");
    }

    @Test
    void an_entry_about_another_notice_is_not() throws Exception {
        replace(
                "/api/ledger/notices/entries/6/body",
                NOTICE.toString(),
                UUID.randomUUID().toString());

        assertThat(verify().text()).contains("FAILED: entry 6 is about something else");
    }

    @Test
    void another_text_is_not() throws Exception {
        replace("/api/board/notices/" + NOTICE + "/canonical", "the", "a");

        assertThat(verify().text()).contains("FAILED: the text");
    }

    @Test
    void another_attachment_is_not() throws Exception {
        replace("/api/board/notices/" + NOTICE + "/attachment", "the", "an");

        assertThat(verify().text()).contains("FAILED: the attachment");
    }

    @Test
    void a_way_up_with_another_hash_is_not() throws Exception {
        var sibling = hex(MerkleProofs.inclusion(6, 13).get(1).hash(nodes));
        replace("/api/board/notices/" + NOTICE + "/proof", sibling, "00".repeat(32));

        assertThat(verify().text()).contains("FAILED: the entry is not in the tree");
    }

    @Test
    void a_head_signed_by_somebody_else_is_not() throws Exception {
        answers.put("/api/ledger/notices/key", LogKey.made().pem().getBytes(UTF_8));

        assertThat(verify().text()).contains("FAILED: the signature");
    }

    @Test
    void a_signed_text_with_another_time_is_not() throws Exception {
        replace("/api/board/notices/" + NOTICE + "/proof", "1970-01-01T00:00:00Z\\n", "1970-01-02T00:00:00Z\\n");

        assertThat(verify().text()).contains("FAILED: the signature");
    }

    @Test
    void a_notice_that_there_is_not_cannot_be_fetched() throws Exception {
        answers.clear();

        assertThat(verify().status()).isEqualTo(3);
    }

    @Test
    void a_question_that_makes_no_sense_is_told_how() throws Exception {
        var result = run("http://127.0.0.1:1", "$(reboot)");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.text()).contains("sh verify.sh https://plaza.example NOTICE_ID");
    }

    private byte[] proof() {
        var checkpoint = new Checkpoint("plaza.example/notices", 13, new MerkleRange(0, 13).hash(nodes), Instant.EPOCH);
        var json = Json.createObjectBuilder()
                .add("body", new String(bodies.get(6), UTF_8))
                .add("hashes", Json.createArrayBuilder(path(MerkleProofs.inclusion(6, 13))))
                .add(
                        "head",
                        Json.createObjectBuilder()
                                .add("at", "1970-01-01T00:00:00Z")
                                .add("checkpoint", checkpoint.text())
                                .add("origin", checkpoint.origin())
                                .add("publicKey", Base64.getEncoder().encodeToString(key.spki()))
                                .add("root", hex(checkpoint.root()))
                                .add("signature", Base64.getEncoder().encodeToString(key.sign(checkpoint.text())))
                                .add("size", 13))
                .add("index", 6)
                .add("leaf", hex(MerkleTree.leafHash(bodies.get(6))))
                .build();
        return json.toString().getBytes(UTF_8);
    }

    private byte[] consistency(long from) {
        return Json.createObjectBuilder()
                .add("from", from)
                .add("hashes", Json.createArrayBuilder(path(MerkleProofs.consistency(from, 13))))
                .build()
                .toString()
                .getBytes(UTF_8);
    }

    private List<String> path(List<MerkleRange> ranges) {
        return ranges.stream().map(range -> hex(range.hash(nodes))).toList();
    }

    private String root(long size) {
        return hex(new MerkleRange(0, size).hash(nodes));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private void replace(String address, String old, String other) {
        var text = new String(answers.get(address), UTF_8);
        assertThat(text).contains(old);
        answers.put(address, text.replace(old, other).getBytes(UTF_8));
    }

    private Result verify(String... head) throws Exception {
        var arguments = new ArrayList<String>();
        arguments.add(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()).toString());
        arguments.add(NOTICE.toString());
        arguments.addAll(List.of(head));
        return run(arguments.toArray(new String[0]));
    }

    private static Result run(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("sh", "src/main/webapp/board/verify.sh"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("no_proxy", "127.0.0.1");
        var process = builder.start();
        var text = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Result(process.exitValue(), text);
    }

    private record Result(int status, String text) {}
}
