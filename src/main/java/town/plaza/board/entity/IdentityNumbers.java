package town.plaza.board.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import town.plaza.board.entity.IdentityNumber.Kind;

/**
 * Finds full identity numbers of people in a text, the way people write them: in capitals or not, with dots, dashes or
 * blanks between, close behind what they are, or with what nobody sees, such as a soft hyphen. A DNI or NIE counts only
 * with its right check letter; a DNI without its leading zero, only where it has its dots or the text calls it one just
 * before; a passport, which has no check letter, only where the text calls it one.
 */
public final class IdentityNumbers {

    private static final String LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final int DNI_LENGTH = 9;
    private static final String SEPARATOR = "[\\p{Pd}\\p{Z}\\p{Cf}.\\s]";
    private static final String BETWEEN = SEPARATOR + "?";
    private static final String AROUND_LETTERS = SEPARATOR + "{0,3}";

    /** The ordinal signs, as in "nº", are letters to Unicode. */
    private static final String NOT_AFTER = "(?:(?<=(?i:DNI|NIF|NIE))|(?<![\\p{L}\\p{N}&&[^ºª]]))";

    private static final String NOT_BEFORE = "(?![\\p{L}\\p{N}])";
    private static final String CALLED_DNI = "(?i:D\\.?N\\.?I|N\\.?I\\.?F)[^\\p{N}]{0,30}?" + NOT_AFTER;
    private static final String DOTTED = NOT_AFTER + "(?=\\d\\.\\d{3}\\.\\d{3})";
    private static final Pattern DNI =
            Pattern.compile(NOT_AFTER + "(" + digits(8) + AROUND_LETTERS + "[A-Za-z])" + NOT_BEFORE);
    private static final Pattern SHORT_DNI = Pattern.compile(
            "(?:" + CALLED_DNI + "|" + DOTTED + ")(" + digits(7) + AROUND_LETTERS + "[A-Za-z])" + NOT_BEFORE);
    private static final Pattern NIE = Pattern.compile(
            NOT_AFTER + "([XYZxyz]" + AROUND_LETTERS + digits(7) + AROUND_LETTERS + "[A-Za-z])" + NOT_BEFORE);
    private static final Pattern PASSPORT = Pattern.compile("(?i)(?:pasaporte|passport)[^\\p{N}]{0,30}?" + NOT_AFTER
            + "([A-Z]{2,3}" + BETWEEN + "\\d{6})" + NOT_BEFORE);

    private IdentityNumbers() {}

    private static String digits(int count) {
        return "\\d(?:" + BETWEEN + "\\d){" + (count - 1) + "}";
    }

    /** Each number once, DNI before NIE before passports, otherwise in the order of the text. */
    public static List<IdentityNumber> in(String text) {
        var found = new ArrayList<IdentityNumber>();
        var rest = collect(NIE, Kind.NIE, text, found);
        rest = collect(DNI, Kind.DNI, rest, found);
        // without its first letter a NIE would pass for one of these
        rest = collect(SHORT_DNI, Kind.DNI, rest, found);
        collect(PASSPORT, Kind.PASSPORT, rest, found);
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(IdentityNumber::kind))
                .toList();
    }

    /** @return the text without what was found in it */
    private static String collect(Pattern pattern, Kind kind, String text, List<IdentityNumber> found) {
        var rest = new StringBuilder();
        var kept = 0;
        var matcher = pattern.matcher(text);
        for (var from = 0; matcher.find(from); ) {
            var number = bare(kind, matcher.group(1));
            var genuine = kind == Kind.PASSPORT || hasRightLetter(number);
            if (genuine) {
                found.add(IdentityNumber.of(kind, number));
                rest.append(text, kept, matcher.start(1)).append('*');
                kept = matcher.end();
            }
            // what looked like a number may have swallowed the beginning of a real one
            from = genuine ? matcher.end() : matcher.start() + 1;
        }
        return rest.append(text, kept, text.length()).toString();
    }

    private static String bare(Kind kind, String written) {
        var number = written.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
        return kind == Kind.DNI && number.length() < DNI_LENGTH ? "0" + number : number;
    }

    static boolean hasRightLetter(String number) {
        var last = number.length() - 1;
        var first = "XYZ".indexOf(number.charAt(0));
        var digits = first < 0 ? number.substring(0, last) : first + number.substring(1, last);
        return LETTERS.charAt(Integer.parseInt(digits) % LETTERS.length()) == number.charAt(last);
    }
}
