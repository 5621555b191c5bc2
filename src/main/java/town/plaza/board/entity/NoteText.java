package town.plaza.board.entity;

import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/** What a note says: 1 to {@value #MOST} characters (code points) on one line, at least one of them visible. */
public record NoteText(String value) {

    public static final int MOST = 140;

    /** Letters and symbols by their kind, and nothing to see: the fillers of Hangul and the empty cell of Braille. */
    private static final String BLANKS = "\u115f\u1160\u2800\u3164\uffa0";

    /** @throws Problem {@code bad-encoding} for control characters and halves of characters */
    public NoteText {
        if (value == null || value.codePoints().noneMatch(NoteText::canBeSeen)) {
            throw Problem.invalid("text", "note.text.empty");
        }
        if (value.codePoints().anyMatch(NoteText::cannotBeWritten)) {
            throw new Problem(ProblemType.BAD_ENCODING);
        }
        if (value.codePointCount(0, value.length()) > MOST) {
            throw Problem.invalid("text", "note.text.long");
        }
    }

    /** A line of fillers, joiners or marks without a letter below them looks like none. */
    private static boolean canBeSeen(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK -> false;
            default -> BLANKS.indexOf(character) < 0;
        };
    }

    private static boolean cannotBeWritten(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }
}
