package town.plaza.kernel.persistence;

/** What people type, as a part of a pattern of {@code LIKE}: its own signs mean themselves. */
public final class Like {

    private Like() {}

    public static String literally(String typed) {
        return typed.replaceAll("([\\\\%_])", "\\\\$1");
    }
}
