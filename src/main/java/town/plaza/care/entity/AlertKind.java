package town.plaza.care.entity;

/** What the carers are alarmed about. */
public enum AlertKind {
    LOW_ENERGY,
    LOW_MOOD,
    NO_RECORD
}
