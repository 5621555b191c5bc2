package town.plaza.board.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;

/** What a notice says of its PDF; the content itself stands apart. */
@Embeddable
public class Attachment {

    private static final int LONGEST_NAME = 100;
    private static final String EXTENSION = ".pdf";

    @Column(name = "attachment_name")
    private String fileName;

    @Column(name = "attachment_sha256")
    private byte[] sha256;

    @Column(name = "attachment_bytes")
    private Integer bytes;

    @Column(name = "attachment_text")
    private String text;

    @Column(name = "attachment_readable")
    private Boolean readable;

    protected Attachment() {}

    /**
     * @param text what can be read in it, for search
     * @param readable whether that is all that it says
     */
    public Attachment(String fileName, byte[] sha256, int bytes, String text, boolean readable) {
        this.fileName = clean(fileName);
        this.sha256 = sha256.clone();
        this.bytes = bytes;
        this.text = Objects.requireNonNull(text);
        this.readable = readable;
    }

    public String fileName() {
        return fileName;
    }

    public byte[] sha256() {
        return sha256.clone();
    }

    /** The last part of what the uploading machine called it, of characters that every file system takes. */
    static String clean(String given) {
        var name = given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}:*?\"<>|%]", "")
                .replaceAll("\\s+", " ")
                .strip();
        if (name.toLowerCase(Locale.ROOT).endsWith(EXTENSION)) {
            name = name.substring(0, name.length() - EXTENSION.length());
        }
        name = name.replaceAll("^[. ]+|[. ]+$", "");
        var length = name.codePointCount(0, name.length());
        var most = LONGEST_NAME - EXTENSION.length();
        name = length > most ? name.substring(0, name.offsetByCodePoints(0, most)) : name;
        return (name.isBlank() ? "anexo" : name.strip()) + EXTENSION;
    }
}
