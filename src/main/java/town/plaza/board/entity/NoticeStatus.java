package town.plaza.board.entity;

/** Where a notice is in its life; it never goes back. */
public enum NoticeStatus {
    DRAFT,
    PUBLISHED,
    EXPIRED,
    WITHDRAWN
}
