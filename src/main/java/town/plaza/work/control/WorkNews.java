package town.plaza.work.control;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import town.plaza.kernel.notification.Notification;
import town.plaza.kernel.notification.Notifications;
import town.plaza.work.Work;
import town.plaza.work.entity.Days;
import town.plaza.work.entity.Side;

/** What people are told of their matches: each text says where and when, so that it can be read by itself. */
final class WorkNews {

    private static final String KINDS = Work.NAME + ".";

    /** Of those signed in: who is concerned finds there what to do next. */
    private static final String OFFER = "/work/?offer=";

    private static final String MATCHES = "/work/matches.html?as=";

    private WorkNews() {}

    /** Whoever did what is told; without a name once the person is gone. */
    record Who(UUID account, String name) {

        Who {
            name = Optional.ofNullable(name).orElse(Notifications.NOBODY);
        }
    }

    /** Where an offer is, for both sides. */
    static String offer(UUID offer) {
        return OFFER + offer;
    }

    /** Where all that one side asked and agreed on is, for what happened to an offer that may not be there any more. */
    static String matches(Side as) {
        return MATCHES + as.name().toLowerCase(Locale.ROOT);
    }

    /** With who did it as the first of the text's values. */
    static Notification of(UUID recipient, String what, String link, Who who, String where, Days when) {
        return new Notification(
                recipient, KINDS + what, List.of(who.name(), where, when.from(), when.to()), link, who.account());
    }

    static Notification of(UUID recipient, String what, String link, String where, Days when) {
        return new Notification(recipient, KINDS + what, List.of(where, when.from(), when.to()), link);
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
                offer(match.offer()),
                match.who(match.side()),
                match.placeName(),
                match.period());
    }
}
