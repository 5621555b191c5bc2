package town.plaza.nutrition.control;

/** A line that is not taken; the others are. */
final class BadLine extends RuntimeException {

    private final transient ImportReason reason;

    /** @param detail a name or a number, in no language; null for none */
    BadLine(ImportReason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    ImportReason reason() {
        return reason;
    }
}
