package town.plaza.board.control;

/** A notice's PDF, to be downloaded. */
public record PdfContent(String fileName, String sha256, byte[] content) {}
