package town.plaza.kernel.text;

/** What people leave empty in a form, they have not said. */
public final class Fields {

    private Fields() {}

    /** Without the blanks around it; null where nothing else is there. */
    public static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
