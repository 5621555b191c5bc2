package town.plaza.care.control;

/** Whether there is enough left, by what was counted. */
public enum StockState {
    ENOUGH,
    LOW,
    COUNT_AGAIN
}
