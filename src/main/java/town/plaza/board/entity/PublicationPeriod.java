package town.plaza.board.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;

/** For how long a notice is exposed. The day of publication does not count, the last day does. */
@Embeddable
public class PublicationPeriod {

    public static final int LONGEST = 730;

    @Column(name = "period_days")
    private int days;

    @Column(name = "period_kind")
    @Enumerated(EnumType.STRING)
    private PeriodKind kind;

    protected PublicationPeriod() {}

    public PublicationPeriod(int days, PeriodKind kind) {
        if (days < 1 || days > LONGEST) {
            throw new IllegalArgumentException("A notice is exposed for 1 to " + LONGEST + " days, not for " + days);
        }
        this.days = days;
        this.kind = Objects.requireNonNull(kind);
    }

    public LocalDate firstDay(LocalDate published) {
        return published.plusDays(1);
    }

    public LocalDate lastDay(LocalDate published, WorkingDays workingDays) {
        var first = firstDay(published);
        return switch (kind) {
            case CALENDAR -> first.plusDays(days - 1L);
            case WORKING -> workingDays.nth(days, first);
        };
    }

    public int days() {
        return days;
    }

    public PeriodKind kind() {
        return kind;
    }
}
