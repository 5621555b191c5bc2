package town.plaza.nutrition.entity;

import java.math.BigDecimal;

/** How much somebody moves all day. Each equation has its own factor for it. */
public enum ActivityLevel {
    SEDENTARY("1.4", "1.00", "1.00"),
    LOW_ACTIVE("1.6", "1.11", "1.12"),
    ACTIVE("1.8", "1.25", "1.27"),
    VERY_ACTIVE("2.0", "1.48", "1.45");

    private final BigDecimal ofResting;
    private final BigDecimal ofMan;
    private final BigDecimal ofWoman;

    ActivityLevel(String ofResting, String ofMan, String ofWoman) {
        this.ofResting = new BigDecimal(ofResting);
        this.ofMan = new BigDecimal(ofMan);
        this.ofWoman = new BigDecimal(ofWoman);
    }

    /** By what resting energy is multiplied. */
    BigDecimal ofResting() {
        return ofResting;
    }

    /** The physical activity coefficient of the IOM. */
    BigDecimal coefficient(Sex sex) {
        return sex == Sex.MALE ? ofMan : ofWoman;
    }
}
