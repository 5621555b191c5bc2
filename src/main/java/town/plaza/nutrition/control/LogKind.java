package town.plaza.nutrition.control;

/** What a line of the log's CSV is. A line refers only to what stands above it. */
enum LogKind {
    BODY,
    MEASUREMENT,
    GOAL,
    FOOD,
    PORTION,
    INGREDIENT,
    ENTRY,
    WORKOUT
}
