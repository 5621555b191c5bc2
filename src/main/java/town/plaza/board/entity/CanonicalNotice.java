package town.plaza.board.entity;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The bytes of a published notice whose SHA-256 the public log keeps: UTF-8, one line feed after each line, in this
 * order, and then the body to the last byte. No value but the body can hold a line feed, so that no two notices have the
 * same bytes.
 *
 * <pre>
 * plaza notice 1
 * id 0198c3d2-...
 * title Corte de agua
 * category anuncios
 * published 2026-11-21T10:15:30.123Z
 * first-day 2026-11-22
 * last-day 2026-12-06
 * corrects -                    or the id of the notice that it corrects
 * attachment -                  or the SHA-256 of the PDF in hex, a blank and the file name
 *
 * &lt;p&gt;The body, as the API answers it...
 * </pre>
 */
final class CanonicalNotice {

    private CanonicalNotice() {}

    static byte[] of(Notice notice) {
        var attachment = notice.attachment()
                .map(pdf -> HexFormat.of().formatHex(pdf.sha256()) + " " + pdf.fileName())
                .orElse("-");
        return String.join(
                        "\n",
                        "plaza notice 1",
                        "id " + notice.id(),
                        "title " + notice.title(),
                        "category " + notice.category(),
                        "published " + notice.publishedAt(),
                        "first-day " + notice.firstDay(),
                        "last-day " + notice.lastDay(),
                        "corrects " + notice.corrects().map(UUID::toString).orElse("-"),
                        "attachment " + attachment,
                        "",
                        notice.body())
                .getBytes(StandardCharsets.UTF_8);
    }
}
