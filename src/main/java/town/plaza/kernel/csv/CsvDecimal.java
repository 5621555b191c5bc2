package town.plaza.kernel.csv;

/** How numbers are written. */
public enum CsvDecimal {
    /** With a point, and commas between values. */
    POINT,
    /** With a comma, and semicolons between values: what spreadsheets in Spanish open. */
    COMMA;

    char delimiter() {
        return this == COMMA ? ';' : ',';
    }
}
