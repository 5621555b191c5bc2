package town.plaza.nutrition.entity;

/** In the order of a day; what is eaten in between is a snack. */
public enum Meal {
    BREAKFAST,
    LUNCH,
    DINNER,
    SNACK
}
