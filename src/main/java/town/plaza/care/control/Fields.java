package town.plaza.care.control;

/** What people leave empty in a form, they have not said. */
final class Fields {

    private Fields() {}

    static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
