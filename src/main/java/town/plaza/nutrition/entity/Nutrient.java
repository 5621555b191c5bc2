package town.plaza.nutrition.entity;

/** What is counted of a food. Energy in kilocalories and kilojoules, everything else in grams. */
public enum Nutrient {
    KCAL,
    KJ,
    PROTEIN,
    FAT,
    CARBOHYDRATE,
    SUGAR,
    FIBRE,
    SALT,
    ALCOHOL,
    POLYOLS
}
