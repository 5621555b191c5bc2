package town.plaza.nutrition.control;

import java.util.Arrays;
import java.util.Optional;
import town.plaza.nutrition.entity.Nutrient;

/** What is taken of FoodData Central, by the numbers that USDA gives nutrients. */
enum FdcNutrient {
    KCAL(208, Nutrient.KCAL),
    /** Where {@link #KCAL} is missing: Foundation Foods have energy by Atwater's factors only. */
    KCAL_SPECIFIC(958, null),
    KCAL_GENERAL(957, null),
    KJ(268, Nutrient.KJ),
    PROTEIN(203, Nutrient.PROTEIN),
    FAT(204, Nutrient.FAT),
    /** By difference, and with its fibre. */
    CARBOHYDRATE(205, null),
    FIBRE(291, Nutrient.FIBRE),
    SUGAR(269, Nutrient.SUGAR),
    /** Of which salt is two and a half times as much. */
    SODIUM(307, null),
    ALCOHOL(221, Nutrient.ALCOHOL),
    POLYOLS(299, Nutrient.POLYOLS);

    private final int number;
    private final Nutrient nutrient;

    FdcNutrient(int number, Nutrient nutrient) {
        this.number = number;
        this.nutrient = nutrient;
    }

    int number() {
        return number;
    }

    /** Null where it is not counted as it is. */
    Nutrient nutrient() {
        return nutrient;
    }

    static Optional<FdcNutrient> ofNumber(int number) {
        return Arrays.stream(values()).filter(each -> each.number == number).findFirst();
    }
}
