package town.plaza.nutrition.entity;

/** As the equations for energy need it; they know no other. */
public enum Sex {
    FEMALE,
    MALE
}
