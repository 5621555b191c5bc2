package town.plaza.smoke;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** An inclusion proof, checked as a stranger would: by RFC 9162, section 2.1.3.2, and nothing of Plaza's own. */
record Proof(String body, long index, long size, String root, List<String> hashes) {

    private static final HexFormat HEX = HexFormat.of();

    static Proof of(JsonObject json) {
        var head = json.getJsonObject("head");
        return new Proof(
                json.getString("body"),
                json.getJsonNumber("index").longValue(),
                head.getJsonNumber("size").longValue(),
                head.getString("root"),
                json.getJsonArray("hashes").getValuesAs(JsonString::getString));
    }

    boolean holds() {
        var hash = sha256((byte) 0, body.getBytes(StandardCharsets.UTF_8));
        var at = index;
        var last = size - 1;
        for (var each : hashes) {
            if (last == 0) {
                return false;
            }
            var other = HEX.parseHex(each);
            if (at % 2 == 1 || at == last) {
                hash = sha256((byte) 1, other, hash);
                while (at % 2 == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = sha256((byte) 1, hash, other);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && HEX.formatHex(hash).equals(root);
    }

    private static byte[] sha256(byte prefix, byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(prefix);
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}
