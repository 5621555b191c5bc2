package town.plaza.kernel.security;

/** What an account may do beyond being a neighbour, which everybody signed in is. */
public enum Role {
    ADMIN,
    CLERK,
    FARMER,
    WORKER,
    CARER,
    RELATIVE;

    /** For {@code @RolesAllowed}: anybody signed in. */
    public static final String NEIGHBOUR = "NEIGHBOUR";

    public static final String ADMINISTRATOR = "ADMIN";
    public static final String AS_FARMER = "FARMER";
    public static final String AS_WORKER = "WORKER";
    public static final String TOWN_CLERK = "CLERK";
    public static final String AS_CARER = "CARER";
    public static final String AS_RELATIVE = "RELATIVE";

    /** Whether people may take it up by themselves; all others are an administrator's to give. */
    public boolean isOpenToAll() {
        return this == WORKER || this == FARMER;
    }
}
