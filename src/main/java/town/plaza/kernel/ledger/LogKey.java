package town.plaza.kernel.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The Ed25519 key pair that heads are signed with. */
final class LogKey {

    private static final String ALGORITHM = "Ed25519";
    private static final int RAW = 32;

    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    private LogKey(PrivateKey privateKey, PublicKey publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    static LogKey made() {
        try {
            return of(KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static LogKey of(KeyPair pair) {
        return new LogKey(pair.getPrivate(), pair.getPublic());
    }

    static LogKey of(byte[] pkcs8, byte[] spki) {
        try {
            var factory = KeyFactory.getInstance(ALGORITHM);
            return new LogKey(
                    factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)),
                    factory.generatePublic(new X509EncodedKeySpec(spki)));
        } catch (GeneralSecurityException crooked) {
            throw new IllegalStateException("The stored key of the ledger cannot be read", crooked);
        }
    }

    /**
     * @param given a PKCS#8 private key, as PEM or as the base64 alone
     * @throws IllegalArgumentException where it is none
     */
    static LogKey of(String given) {
        try {
            var base64 = given.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            var privateKey = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
            var seed = ((EdECPrivateKey) privateKey).getBytes().orElseThrow();
            // the JDK derives a public key only while it makes a pair: let it "make" the pair of this very seed
            var generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new GivenSeed(seed));
            return of(generator.generateKeyPair());
        } catch (GeneralSecurityException | IllegalArgumentException crooked) {
            throw new IllegalArgumentException(
                    "PLAZA_LOG_KEY must be an Ed25519 private key in PKCS#8, as PEM or base64", crooked);
        }
    }

    byte[] sign(String text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    boolean hasSigned(String text, byte[] signed) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(publicKey);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(signed);
        } catch (GeneralSecurityException noSignatureAtAll) {
            return false;
        }
    }

    byte[] pkcs8() {
        return privateKey.getEncoded();
    }

    byte[] spki() {
        return publicKey.getEncoded();
    }

    /** Names the key in the database. */
    String id() {
        return HexFormat.of().formatHex(MerkleTree.sha256(spki()), 0, 8);
    }

    String pem() {
        var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(spki());
        return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
    }

    /** A text and its signature as a C2SP signed note, which other tools for transparency logs read. */
    String note(String text, String name, byte[] signature) {
        var spki = spki();
        var raw = Arrays.copyOfRange(spki, spki.length - RAW, spki.length);
        var hint = MerkleTree.sha256((name + "\n\u0001").getBytes(StandardCharsets.UTF_8), raw);
        var signed = Arrays.copyOf(hint, 4 + signature.length);
        System.arraycopy(signature, 0, signed, 4, signature.length);
        return text + "\n— " + name + " " + Base64.getEncoder().encodeToString(signed) + "\n";
    }

    private static final class GivenSeed extends SecureRandom {

        private final transient byte[] seed;

        GivenSeed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
