package town.plaza.care.entity;

/** What a relative may be shown of a resident; each takes a consent of its own. */
public enum DataKind {
    ACTIVITIES,
    WELLNESS,
    MEDICATION
}
