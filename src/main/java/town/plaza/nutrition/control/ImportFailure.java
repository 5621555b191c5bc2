package town.plaza.nutrition.control;

import java.io.IOException;

/** Nothing more can be taken from this file. */
final class ImportFailure extends IOException {

    private final transient ImportReason reason;

    /** @param detail a name or a number, in no language; null for none */
    ImportFailure(ImportReason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    ImportReason reason() {
        return reason;
    }
}
