package town.plaza.trails.entity;

import java.time.LocalDate;
import java.time.MonthDay;

/** How old somebody is. Who was born on 29 February is a year older on 1 March where the year has no such day. */
public final class Age {

    private static final int ADULT = 18;
    private static final int OF_CONSENT = 14;

    private final int years;

    private Age(int years) {
        this.years = years;
    }

    /** @param born not after {@code today} */
    public static Age of(LocalDate born, LocalDate today) {
        if (born.isAfter(today)) {
            throw new IllegalArgumentException("nobody is younger than just born");
        }
        var before = MonthDay.from(today).isBefore(MonthDay.from(born));
        return new Age(today.getYear() - born.getYear() - (before ? 1 : 0));
    }

    /** Completed years. */
    public int years() {
        return years;
    }

    public boolean isAdult() {
        return years >= ADULT;
    }

    /** Whether somebody responsible must agree first. */
    public boolean needsConsent() {
        return years < OF_CONSENT;
    }
}
