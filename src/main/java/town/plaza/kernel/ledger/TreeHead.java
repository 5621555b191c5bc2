package town.plaza.kernel.ledger;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What Plaza has signed of a log: all of its entries up to then, in one hash.
 *
 * @param origin the log's name
 * @param root hex
 * @param checkpoint the very text that is signed; C2SP tlog-checkpoint and a line with the time
 * @param signature Ed25519, base64
 * @param publicKey SubjectPublicKeyInfo, base64
 */
@Schema(description = "A signed head: `checkpoint` is the text that `signature` (Ed25519, base64) signs.")
public record TreeHead(
        String origin, long size, String root, Instant at, String checkpoint, String signature, String publicKey) {}
