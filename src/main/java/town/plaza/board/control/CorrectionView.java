package town.plaza.board.control;

import java.util.UUID;

/**
 * What a corrected notice came to: the last of its corrections, each of which may have been corrected in turn.
 *
 * @param withdrawn whether that one was withdrawn, so that none is in force
 */
public record CorrectionView(UUID id, boolean withdrawn) {}
