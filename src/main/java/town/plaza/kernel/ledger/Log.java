package town.plaza.kernel.ledger;

import java.util.Locale;

/** The Merkle logs that the ledger keeps. */
public enum Log {
    /** What happened to official notices; public. */
    NOTICES,
    /** Who did what; the administrator's. */
    AUDIT;

    /** As in addresses and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Log ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
