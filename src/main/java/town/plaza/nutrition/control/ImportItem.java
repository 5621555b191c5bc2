package town.plaza.nutrition.control;

/**
 * A line as it was read.
 *
 * @param line its number in the file, from 1
 * @param value null where nothing is to be taken from it
 * @param reason why it is bad, if it is
 */
record ImportItem<T>(long line, T value, ImportReason reason, String detail) {

    boolean isToTake() {
        return value != null;
    }
}
