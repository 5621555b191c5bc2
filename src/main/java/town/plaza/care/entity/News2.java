package town.plaza.care.entity;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The National Early Warning Score 2.
 *
 * <p>Source: Royal College of Physicians, <cite>National Early Warning Score (NEWS) 2: Standardising the assessment of
 * acute-illness severity in the NHS</cite>, 2017. It takes all seven inputs: with one missing there is no score, which is
 * not a score of 0.
 *
 * @param total 0 to 20
 */
public record News2(int total, Risk risk) {

    private static final int RED = 3;

    /** @return nothing where an input is missing */
    public static Optional<News2> of(SignValues signs) {
        if (Stream.of(
                        signs.breaths(),
                        signs.saturation(),
                        signs.oxygen(),
                        signs.systolic(),
                        signs.pulse(),
                        signs.consciousness(),
                        signs.temperature())
                .anyMatch(Objects::isNull)) {
            return Optional.empty();
        }
        var parts = new int[] {
            breaths(signs.breaths()),
            signs.scale() == 2
                    ? saturationOfHypercapnic(signs.saturation(), signs.oxygen())
                    : saturation(signs.saturation()),
            signs.oxygen() ? 2 : 0,
            systolic(signs.systolic()),
            pulse(signs.pulse()),
            signs.consciousness() == Consciousness.ALERT ? 0 : RED,
            temperature(signs.temperature())
        };
        var total = IntStream.of(parts).sum();
        return Optional.of(new News2(total, risk(total, IntStream.of(parts).anyMatch(part -> part == RED))));
    }

    private static Risk risk(int total, boolean anyRed) {
        if (total >= 7) {
            return Risk.HIGH;
        }
        if (total >= 5) {
            return Risk.MEDIUM;
        }
        return anyRed ? Risk.LOW_MEDIUM : Risk.LOW;
    }

    static int breaths(int aMinute) {
        if (aMinute <= 8) {
            return 3;
        }
        if (aMinute <= 11) {
            return 1;
        }
        if (aMinute <= 20) {
            return 0;
        }
        return aMinute <= 24 ? 2 : 3;
    }

    static int saturation(int percent) {
        if (percent <= 91) {
            return 3;
        }
        if (percent <= 93) {
            return 2;
        }
        return percent <= 95 ? 1 : 0;
    }

    static int saturationOfHypercapnic(int percent, boolean oxygen) {
        if (percent <= 83) {
            return 3;
        }
        if (percent <= 85) {
            return 2;
        }
        if (percent <= 87) {
            return 1;
        }
        if (percent <= 92 || !oxygen) {
            return 0;
        }
        if (percent <= 94) {
            return 1;
        }
        return percent <= 96 ? 2 : 3;
    }

    static int systolic(int mmHg) {
        if (mmHg <= 90) {
            return 3;
        }
        if (mmHg <= 100) {
            return 2;
        }
        if (mmHg <= 110) {
            return 1;
        }
        return mmHg <= 219 ? 0 : 3;
    }

    static int pulse(int aMinute) {
        if (aMinute <= 40) {
            return 3;
        }
        if (aMinute <= 50) {
            return 1;
        }
        if (aMinute <= 90) {
            return 0;
        }
        if (aMinute <= 110) {
            return 1;
        }
        return aMinute <= 130 ? 2 : 3;
    }

    static int temperature(BigDecimal celsius) {
        if (celsius.compareTo(new BigDecimal("35.0")) <= 0) {
            return 3;
        }
        if (celsius.compareTo(new BigDecimal("36.0")) <= 0) {
            return 1;
        }
        if (celsius.compareTo(new BigDecimal("38.0")) <= 0) {
            return 0;
        }
        return celsius.compareTo(new BigDecimal("39.0")) <= 0 ? 1 : 2;
    }
}
