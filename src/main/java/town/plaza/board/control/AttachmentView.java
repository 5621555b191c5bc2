package town.plaza.board.control;

/**
 * The PDF of a notice.
 *
 * @param sha256 hex
 * @param readable whether text was found on each of its pages that is not empty; on a scan there is none, so that neither
 *     search nor the check for identity numbers finds anything there
 */
public record AttachmentView(String fileName, String sha256, int bytes, boolean readable) {}
