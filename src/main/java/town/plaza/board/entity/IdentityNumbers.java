package town.plaza.board.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import town.plaza.board.entity.IdentityNumber.Kind;

/**
 * Finds full identity numbers of people in a text, the way people write them: in capitals or not, with dots, dashes or
 * blanks between, or with what nobody sees, such as a soft hyphen. A DNI or NIE counts only with its right check letter;
 * a passport, which has none, only where the text calls it one just before.
 */
public final class IdentityNumbers {

    private static final String LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String SEPARATOR = "[\\p{Pd}\\p{Z}\\p{Cf}.\\s]";
    private static final String BETWEEN = SEPARATOR + "?";
    private static final String AROUND_LETTERS = SEPARATOR + "{0,3}";
    private static final String NOT_AFTER = "(?<![\\p{L}\\p{N}])";
    private static final String NOT_BEFORE = "(?![\\p{L}\\p{N}])";
    private static final Pattern DNI =
            Pattern.compile(NOT_AFTER + "\\d(?:" + BETWEEN + "\\d){7}" + AROUND_LETTERS + "[A-Za-z]" + NOT_BEFORE);
    private static final Pattern NIE = Pattern.compile(NOT_AFTER + "[XYZxyz]" + AROUND_LETTERS + "\\d(?:" + BETWEEN
            + "\\d){6}" + AROUND_LETTERS + "[A-Za-z]" + NOT_BEFORE);
    private static final Pattern PASSPORT = Pattern.compile("(?i)(?:pasaporte|passport)[^\\p{N}]{0,30}?" + NOT_AFTER
            + "([A-Z]{2,3}" + BETWEEN + "\\d{6})" + NOT_BEFORE);

    private IdentityNumbers() {}

    /** Each number once, DNI before NIE before passports, otherwise in the order of the text. */
    public static List<IdentityNumber> in(String text) {
        var found = new ArrayList<IdentityNumber>();
        collect(DNI, 0, Kind.DNI, text, found);
        collect(NIE, 0, Kind.NIE, text, found);
        collect(PASSPORT, 1, Kind.PASSPORT, text, found);
        return found.stream().distinct().toList();
    }

    private static void collect(Pattern pattern, int group, Kind kind, String text, List<IdentityNumber> found) {
        var matcher = pattern.matcher(text);
        for (var from = 0; matcher.find(from); ) {
            var number = bare(matcher.group(group));
            var genuine = kind == Kind.PASSPORT || hasRightLetter(number);
            if (genuine) {
                found.add(IdentityNumber.of(kind, number));
            }
            // what looked like a number may have swallowed the beginning of a real one
            from = genuine ? matcher.end() : matcher.start() + 1;
        }
    }

    private static String bare(String written) {
        return written.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }

    static boolean hasRightLetter(String number) {
        var last = number.length() - 1;
        var first = "XYZ".indexOf(number.charAt(0));
        var digits = first < 0 ? number.substring(0, last) : first + number.substring(1, last);
        return LETTERS.charAt(Integer.parseInt(digits) % LETTERS.length()) == number.charAt(last);
    }
}
