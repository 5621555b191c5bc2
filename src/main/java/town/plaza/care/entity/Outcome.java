package town.plaza.care.entity;

/** What happened to a dose: the resident took it, would not, was not to (by a doctor's word), or was not given it. */
public enum Outcome {
    GIVEN,
    REFUSED,
    HELD,
    OMITTED
}
