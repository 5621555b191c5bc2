package town.plaza.kernel.text;

/** For {@code @Pattern}: text of one line, such as a name, without control characters and what XML cannot hold. */
public final class OneLine {

    public static final String PATTERN = "[^\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cs}\\x{FFFE}\\x{FFFF}]*";

    /** Says so in the caller's language. */
    public static final String MESSAGE = "{one-line}";

    private OneLine() {}
}
