package town.plaza.nutrition.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How much energy an adult needs in a day, in kcal. What is suggested contains the activity of that day already. */
public final class MetabolicRate {

    /** Younger people grow: these equations are not for them. */
    public static final int YOUNGEST = 19;

    private MetabolicRate() {}

    /** Where a suggestion comes from. */
    public enum Equation {
        /** Mifflin, St Jeor et al., American Journal of Clinical Nutrition 51 (1990), 241-247, by an activity level. */
        MIFFLIN_ST_JEOR,
        /** Estimated energy requirement; Institute of Medicine, Dietary Reference Intakes (2005), table 5-13 ff. */
        IOM_EER
    }

    /**
     * @param kg body weight
     * @param cm height
     * @param years whole years of age, {@value #YOUNGEST} or more
     */
    public record Body(Sex sex, BigDecimal kg, BigDecimal cm, int years) {

        public Body {
            if (kg.signum() <= 0 || cm.signum() <= 0) {
                throw new IllegalArgumentException("A body has a weight and a height");
            }
            if (years < YOUNGEST) {
                throw new IllegalArgumentException("The equations are for adults");
            }
        }
    }

    /** Whole kilocalories. */
    public static BigDecimal need(Equation equation, Body body, ActivityLevel level) {
        var kcal = equation == Equation.IOM_EER
                ? estimatedRequirement(body, level)
                : resting(body).multiply(level.ofResting());
        return kcal.setScale(0, RoundingMode.HALF_UP);
    }

    /** What a body at rest takes in a day, by Mifflin-St Jeor. */
    public static BigDecimal resting(Body body) {
        return decimal("10")
                .multiply(body.kg())
                .add(decimal("6.25").multiply(body.cm()))
                .subtract(decimal("5").multiply(BigDecimal.valueOf(body.years())))
                .add(decimal(body.sex() == Sex.MALE ? "5" : "-161"));
    }

    private static BigDecimal estimatedRequirement(Body body, ActivityLevel level) {
        var metres = body.cm().movePointLeft(2);
        return body.sex() == Sex.MALE
                ? requirement(body, metres, level, "662", "9.53", "15.91", "539.6")
                : requirement(body, metres, level, "354", "6.91", "9.36", "726");
    }

    private static BigDecimal requirement(
            Body body,
            BigDecimal metres,
            ActivityLevel level,
            String constant,
            String ofYear,
            String ofKilogram,
            String ofMetre) {
        var moved = decimal(ofKilogram).multiply(body.kg()).add(decimal(ofMetre).multiply(metres));
        return decimal(constant)
                .subtract(decimal(ofYear).multiply(BigDecimal.valueOf(body.years())))
                .add(level.coefficient(body.sex()).multiply(moved));
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
