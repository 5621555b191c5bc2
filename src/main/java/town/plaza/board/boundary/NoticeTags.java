package town.plaza.board.boundary;

import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import java.util.Objects;
import town.plaza.board.control.NoticeSummary;
import town.plaza.board.control.NoticeView;
import town.plaza.board.entity.NoticeStatus;
import town.plaza.kernel.web.ETags;

/** ETags of what is read about notices. */
final class NoticeTags {

    private NoticeTags() {}

    /** A draft's is its version, for {@code If-Match}; of what is published log, calendar and corrections change too. */
    static EntityTag of(NoticeView notice) {
        if (notice.status() == NoticeStatus.DRAFT) {
            return ETags.of(notice.version());
        }
        var folded =
                notice.log().stream().filter(entry -> entry.index() != null).count();
        return new EntityTag("v" + notice.version() + "." + notice.status().ordinal() + "." + folded + "."
                + Integer.toHexString(Objects.hash(notice.category().names(), notice.correction())));
    }

    /** The versions alone that an {@code If-Match} names: what more the ETag of a published notice holds is not its own. */
    static String versions(String ifMatch) {
        return ifMatch == null ? null : ifMatch.replaceAll("\"(v\\d+)\\.[^\"]*\"", "\"$1\"");
    }

    /** Of everything in a list that can change: what notices say cannot. */
    static EntityTag of(List<NoticeSummary> notices, Object... more) {
        var hash = (long) Objects.hash(more);
        for (var notice : notices) {
            hash = mix(hash, notice.id().getMostSignificantBits());
            hash = mix(hash, notice.id().getLeastSignificantBits());
            hash = mix(hash, notice.status().ordinal());
            hash = mix(hash, Objects.hashCode(notice.correctedBy()));
            hash = mix(hash, notice.category().names().hashCode());
        }
        return new EntityTag(Long.toHexString(hash));
    }

    private static long mix(long hash, long value) {
        var mixed = (hash ^ value) * 0x9E3779B97F4A7C15L;
        return mixed ^ mixed >>> 32;
    }
}
