package town.plaza.trails.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import town.plaza.kernel.text.Language;
import town.plaza.trails.entity.Bilingual;

/** Texts in the reader's language, or in the other where there is no such text. */
final class Columns {

    private Columns() {}

    private static Language other(Language language) {
        return language == Language.EN ? Language.ES : Language.EN;
    }

    /** @param column with its table's alias, without the language, such as {@code p.name} */
    static String in(Language language, String column) {
        return "coalesce(" + column + "_" + language.code() + ", " + column + "_"
                + other(language).code() + ")";
    }

    /** In which language {@link #in} finds it. */
    static String languageOf(Language language, String column) {
        return "CASE WHEN " + column + "_" + language.code() + " IS NULL THEN '"
                + other(language).code() + "' ELSE '" + language.code() + "' END";
    }

    static Bilingual both(ResultSet row, String column) throws SQLException {
        return new Bilingual(row.getString(column + "_es"), row.getString(column + "_en"));
    }

    /** In the reader's language, or in the other. */
    static String in(Language language, Bilingual text) {
        return text.isIn(language) ? text.in(language) : text.in(other(language));
    }
}
