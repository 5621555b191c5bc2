package town.plaza.kernel.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal: bad input or a broken rule, never a defect. Thrown by entities, policies and controls, told to the caller
 * as an RFC 9457 problem in the caller's language, and rolling back the transaction it happens in.
 */
public class Problem extends RuntimeException {

    private final ProblemType type;
    private final transient List<Object> arguments;
    private final transient List<Violation> violations;
    private final transient Map<String, Object> data = new LinkedHashMap<>();

    /** @param arguments fill {@code {0}}, {@code {1}}, ... of the type's detail; never a value that may be secret */
    public Problem(ProblemType type, Object... arguments) {
        this(type, List.of(), arguments);
    }

    public Problem(ProblemType type, List<Violation> violations, Object... arguments) {
        super(type.slug());
        this.type = type;
        this.arguments = List.of(arguments);
        this.violations = List.copyOf(violations);
    }

    /** One field of the body that does not hold; the message is a key of the bundle {@code ValidationMessages}. */
    public static Problem invalid(String field, String messageKey) {
        return new Problem(ProblemType.INVALID_VALUES, List.of(new Violation(field, "body", messageKey)));
    }

    public static Problem notFound() {
        return new Problem(ProblemType.NOT_FOUND);
    }

    /** Adds what a program needs to go on, such as from when something is allowed; shown to whoever sees the problem. */
    public Problem with(String name, Object value) {
        data.put(name, value);
        return this;
    }

    public Map<String, Object> data() {
        return data;
    }

    public ProblemType type() {
        return type;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<Violation> violations() {
        return violations;
    }
}
