package town.plaza.kernel.csv;

/** @param line where it begins in the file */
public record CsvRow<T>(long line, T value) {

    /** @param messageKey of the bundle {@code ValidationMessages} */
    public CsvFault fault(String field, String messageKey) {
        return new CsvFault(line, field, CsvTexts.validation(messageKey));
    }
}
