package town.plaza.trails.entity;

import java.util.OptionalInt;

/**
 * How many first answers were right. With none given there is no rate, which is not the same as none being right.
 *
 * @param right at most {@code answered}
 */
public record HitRate(int right, int answered) {

    public HitRate {
        if (right < 0 || right > answered) {
            throw new IllegalArgumentException(right + " right of " + answered);
        }
    }

    /** Rounded to whole percent; 100 and 0 only where all or none were right. */
    public OptionalInt percent() {
        if (answered == 0) {
            return OptionalInt.empty();
        }
        if (right == answered) {
            return OptionalInt.of(100);
        }
        var rounded = (int) Math.round(100.0 * right / answered);
        return OptionalInt.of(right == 0 ? 0 : Math.max(1, Math.min(99, rounded)));
    }

    /** Such as {@code 67 %}; {@code -} where there is no rate. */
    public String text() {
        var percent = percent();
        return percent.isPresent() ? percent.getAsInt() + "\u00a0%" : "-";
    }
}
