package town.plaza.nutrition.entity;

/** What amounts of a food are measured in; its nutrients are those of 100 of it. */
public enum Basis {
    /** Grams. */
    G,
    /** Millilitres. */
    ML
}
