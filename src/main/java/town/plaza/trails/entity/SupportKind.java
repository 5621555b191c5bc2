package town.plaza.trails.entity;

/** What somebody writes to those who keep the game for. */
public enum SupportKind {
    QUESTION,
    SUGGESTION,
    COMPLAINT
}
