package town.plaza.board.entity;

import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;

/** What a note says: 1 to {@value #MOST} characters (code points) on one line, at least one of them visible. */
public record NoteText(String value) {

    public static final int MOST = 140;

    /** @throws Problem {@code bad-encoding} for control characters and halves of characters */
    public NoteText {
        if (value == null || value.isBlank()) {
            throw Problem.invalid("text", "note.text.empty");
        }
        if (value.codePoints().anyMatch(NoteText::cannotBeWritten)) {
            throw new Problem(ProblemType.BAD_ENCODING);
        }
        if (value.codePointCount(0, value.length()) > MOST) {
            throw Problem.invalid("text", "note.text.long");
        }
    }

    private static boolean cannotBeWritten(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }
}
