package town.plaza.care.entity;

/** ACVPU: alert, newly confused, or reacting to voice, to pain, or to nothing. */
public enum Consciousness {
    ALERT,
    CONFUSION,
    VOICE,
    PAIN,
    UNRESPONSIVE
}
