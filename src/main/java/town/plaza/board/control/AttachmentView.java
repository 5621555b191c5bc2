package town.plaza.board.control;

/** @param sha256 hex */
public record AttachmentView(String fileName, String sha256, int bytes) {}
