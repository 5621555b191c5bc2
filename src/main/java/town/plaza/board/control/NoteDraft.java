package town.plaza.board.control;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param text 1 to 140 characters, as they are to appear */
public record NoteDraft(@Schema(required = true, minLength = 1, maxLength = 140) String text) {}
