package town.plaza.work.control;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import town.plaza.kernel.notification.Notification;
import town.plaza.kernel.notification.Notifications;
import town.plaza.work.Work;
import town.plaza.work.entity.Days;

/** What people are told of their matches: each text says where and when, so that it can be read by itself. */
final class WorkNews {

    private static final String KINDS = Work.NAME + ".";
    private static final String PAGES = "/work/offers/";

    private WorkNews() {}

    /** Whoever did what is told; without a name once the person is gone. */
    record Who(UUID account, String name) {

        Who {
            name = Optional.ofNullable(name).orElse(Notifications.NOBODY);
        }
    }

    /** With who did it as the first of the text's values. */
    static Notification of(UUID recipient, String what, UUID offer, Who who, String where, Days when) {
        return new Notification(
                recipient,
                KINDS + what,
                List.of(who.name(), where, when.from(), when.to()),
                PAGES + offer,
                who.account());
    }

    static Notification of(UUID recipient, String what, UUID offer, String where, Days when) {
        return new Notification(recipient, KINDS + what, List.of(where, when.from(), when.to()), PAGES + offer);
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
                match.who(match.side()),
                match.placeName(),
                match.period());
    }
}
