package town.plaza.trails.entity;

/** Whose turn it is in a conversation. */
public enum SupportState {
    /** Those who keep the game are to answer. */
    OPEN,
    /** They have; whoever asked may go on. */
    ANSWERED,
    /** Nobody is to say more. */
    CLOSED
}
