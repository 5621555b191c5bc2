package town.plaza.nutrition.control;

/** Why a line of a catalogue, or a whole file, was not taken. */
public enum ImportReason {
    // a line
    ENCODING,
    TOO_LONG,
    NOT_JSON,
    NOT_CSV,
    NOT_A_NUMBER,
    NO_SOURCE_ID,
    NO_NAME,
    NO_ENERGY,
    NEGATIVE,
    TOO_MUCH,
    MACROS_ABOVE_100,
    KJ_AS_KCAL,
    BARCODE_WRONG,
    BARCODE_TWICE,
    NAMED_TWICE,
    BROKEN,
    // a file
    PART_MISSING,
    COLUMN_MISSING,
    FILE_CHANGED,
    FILE_GONE,
    FILE_ENDS_EARLY,
    UNREADABLE,
    REFUSED
}
