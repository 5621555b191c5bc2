package town.plaza.kernel.problem;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.postgresql.util.PSQLException;
import town.plaza.kernel.text.Language;
import town.plaza.kernel.text.Texts;
import town.plaza.kernel.web.RequestScope;

/** Turns whatever was thrown into the refusal it means; what means none is logged in full and answered blandly. */
public final class Problems {

    /** The class of SQL states for values that are none, or out of range. */
    private static final String DATA_EXCEPTION = "22";

    private static final Logger LOG = Logger.getLogger(Problems.class.getName());

    private Problems() {}

    /** The refusal that {@code thrown} means. A defect is logged here, once, with its stack trace. */
    public static Problem of(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            var known = known(cause);
            if (known.isPresent()) {
                return known.get();
            }
        }
        LOG.log(Level.SEVERE, "Request " + RequestScope.current().id() + " failed", thrown);
        return new Problem(ProblemType.INTERNAL_ERROR, RequestScope.current().id());
    }

    private static Optional<Problem> known(Throwable cause) {
        if (cause instanceof Problem problem) {
            return Optional.of(problem);
        }
        if (cause instanceof ConstraintViolationException invalid) {
            return Optional.of(new Problem(ProblemType.INVALID_VALUES, violations(invalid)));
        }
        if (cause instanceof OptimisticLockException) {
            return Optional.of(new Problem(ProblemType.STALE));
        }
        if (cause instanceof SQLException sql) {
            return ofSql(sql);
        }
        if (cause instanceof JsonbException || cause instanceof JsonException || cause instanceof DateTimeException) {
            return Optional.of(unreadable(cause));
        }
        if (cause instanceof WebApplicationException answer && !(answer.getCause() instanceof Problem)) {
            return Optional.of(ofStatus(answer));
        }
        if (cause instanceof ProcessingException && cause.getCause() == null) {
            return Optional.of(new Problem(ProblemType.MALFORMED_JSON));
        }
        return Optional.empty();
    }

    /** A record's constructor may have refused a part of the body: its own problem says more than "malformed". */
    private static Problem unreadable(Throwable thrown) {
        for (var cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
        }
        return new Problem(ProblemType.MALFORMED_JSON);
    }

    private static Optional<Problem> ofSql(SQLException thrown) {
        var state = Optional.ofNullable(thrown.getSQLState()).orElse("");
        if (state.startsWith("23") && thrown instanceof PSQLException violation) {
            var constraint = violation.getServerErrorMessage() == null
                    ? null
                    : violation.getServerErrorMessage().getConstraint();
            var type = ProblemType.ofConstraint(constraint);
            if (type.isEmpty()) {
                LOG.log(Level.WARNING, "No problem type claims the constraint " + constraint, thrown);
            }
            return Optional.of(new Problem(type.orElse(ProblemType.CONFLICT)));
        }
        return switch (state) {
            case "40001", "40P01", "55P03" -> Optional.of(new Problem(ProblemType.CONFLICT));
            case "22021" -> Optional.of(new Problem(ProblemType.BAD_ENCODING));
            default -> {
                if (isUnavailable(state)
                        || thrown.getMessage() != null && thrown.getMessage().contains("allocated")) {
                    LOG.log(Level.WARNING, "The database is not available: {0}", thrown.getMessage());
                    yield Optional.of(new Problem(ProblemType.UNAVAILABLE));
                }
                if (state.startsWith(DATA_EXCEPTION)) {
                    LOG.log(Level.WARNING, "A value got as far as the database, which cannot hold it", thrown);
                    yield Optional.of(new Problem(ProblemType.BAD_REQUEST));
                }
                yield Optional.empty();
            }
        };
    }

    /** Class 08 is "connection exception", 57P0x "shut down", 53 "insufficient resources". */
    private static boolean isUnavailable(String state) {
        return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
    }

    private static Problem ofStatus(WebApplicationException thrown) {
        var type =
                switch (thrown.getResponse().getStatus()) {
                    case 401 -> ProblemType.NOT_SIGNED_IN;
                    case 403 -> ProblemType.FORBIDDEN;
                    case 404 -> ProblemType.NOT_FOUND;
                    case 405 -> ProblemType.METHOD_NOT_ALLOWED;
                    case 406 -> ProblemType.NOT_ACCEPTABLE;
                    case 413 -> ProblemType.BODY_TOO_LARGE;
                    case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
                    case 503 -> ProblemType.UNAVAILABLE;
                    default -> ProblemType.BAD_REQUEST;
                };
        if (thrown.getResponse().getStatus() == 500) {
            LOG.log(Level.SEVERE, "Request " + RequestScope.current().id() + " failed", thrown);
            return new Problem(
                    ProblemType.INTERNAL_ERROR, RequestScope.current().id());
        }
        return new Problem(type);
    }

    private static List<Violation> violations(ConstraintViolationException thrown) {
        var list = new ArrayList<Violation>();
        for (var violation : thrown.getConstraintViolations()) {
            list.add(new Violation(field(violation), place(violation), violation.getMessage()));
        }
        return list;
    }

    private static String field(ConstraintViolation<?> violation) {
        var path = new StringBuilder();
        var depth = 0;
        for (var node : violation.getPropertyPath()) {
            // the first two nodes are the resource's method and its parameter
            if (depth++ >= 2 && node.getName() != null) {
                path.append(path.length() == 0 ? "" : ".").append(node.getName());
                if (node.getIndex() != null) {
                    path.append('[').append(node.getIndex()).append(']');
                }
            }
        }
        if (path.length() > 0) {
            return path.toString();
        }
        var last = "";
        for (var node : violation.getPropertyPath()) {
            last = String.valueOf(node.getName());
        }
        return last;
    }

    private static String place(ConstraintViolation<?> violation) {
        var nodes = 0;
        for (var ignored : violation.getPropertyPath()) {
            nodes++;
        }
        return nodes > 2 && !isBeanOfParameters(violation.getLeafBean().getClass()) ? "body" : "query";
    }

    private static boolean isBeanOfParameters(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields()).anyMatch(field -> field.isAnnotationPresent(QueryParam.class));
    }

    /** The document for the current request, in its language. */
    public static ProblemDocument document(Problem problem) {
        var scope = RequestScope.current();
        var texts = Texts.of("problems", scope.language());
        var slug = problem.type().slug();
        var violations = problem.violations().stream()
                .map(each -> new Violation(
                        each.field(),
                        each.in(),
                        Texts.of("ValidationMessages", scope.language()).orElse(each.message(), each.message())))
                .toList();
        return new ProblemDocument(
                "/problems/" + slug,
                texts.get(slug + ".title"),
                problem.type().status(),
                texts.get(
                        slug + ".detail",
                        problem.arguments().stream()
                                .map(value -> shown(value, scope.language()))
                                .toArray()),
                scope.path(),
                scope.id(),
                violations.isEmpty() ? null : violations,
                problem.data().isEmpty() ? null : problem.data());
    }

    private static Object shown(Object value, Language language) {
        return value instanceof ZonedDateTime moment
                ? DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(language == Language.EN ? Locale.UK : language.locale())
                        .format(moment)
                : value;
    }
}
