package town.plaza.accounts.entity;

/** What a token is for. */
public enum TokenKind {
    /** A browser that is signed in; lives as long as it is used. */
    SESSION,
    /** A program that acts for the account; lives until its day. */
    API
}
