package town.plaza.board.control;

import java.time.Instant;

/** A note as everybody sees it. */
public record NoteView(long number, String text, Instant createdAt, Instant expiresAt) {}
