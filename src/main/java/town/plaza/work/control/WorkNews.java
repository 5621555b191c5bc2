package town.plaza.work.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import town.plaza.kernel.notification.Notification;
import town.plaza.work.Work;
import town.plaza.work.entity.Days;

/** What people are told of their matches: each text says where and when, so that it can be read by itself. */
final class WorkNews {

    private static final String KINDS = Work.NAME + ".";

    private WorkNews() {}

    /** With who did it as the first of the text's values. */
    static Notification of(UUID recipient, String what, UUID offer, String who, String where, Days when) {
        return notification(recipient, what, offer, List.of(who), where, when);
    }

    static Notification of(UUID recipient, String what, UUID offer, String where, Days when) {
        return notification(recipient, what, offer, List.of(), where, when);
    }

    /** Leads to where the farmer can pay more. */
    static Notification belowFloor(UUID farmer, UUID offer, String where, Days when, BigDecimal floor) {
        return new Notification(
                farmer,
                KINDS + "offer-below-floor",
                List.of(where, when.from(), when.to(), floor),
                "/work/edit.html?id=" + offer);
    }

    /** For the other side than the one that did it. */
    static Notification ofOther(Parts.Match match, String what) {
        return of(
                match.accountOf(match.side().other()),
                what,
                match.offer(),
                match.nameOf(match.side()),
                match.placeName(),
                match.period());
    }

    private static Notification notification(
            UUID recipient, String what, UUID offer, List<String> first, String where, Days when) {
        var values = new ArrayList<Object>(first);
        values.addAll(List.of(where, when.from(), when.to()));
        return new Notification(recipient, KINDS + what, values, "/work/offers/" + offer);
    }
}
