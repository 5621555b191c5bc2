package town.plaza.board.control;

import java.util.List;

/**
 * Some notes in a row, the newest last.
 *
 * @param older whether there are notes before the first of these
 * @param newer whether there are notes after the last of these
 */
public record NoteWindow(List<NoteView> notes, boolean older, boolean newer) {}
