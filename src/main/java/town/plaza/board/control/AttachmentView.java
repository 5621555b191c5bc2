package town.plaza.board.control;

/**
 * The PDF of a notice.
 *
 * @param sha256 hex
 * @param readable whether any text was found in it; in a scan there is none, so that neither search nor the check for
 *     identity numbers finds anything there
 */
public record AttachmentView(String fileName, String sha256, int bytes, boolean readable) {}
