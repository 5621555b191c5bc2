package town.plaza.kernel.web;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.problem.Violation;
import town.plaza.kernel.text.Decimals;
import town.plaza.kernel.time.Times;

/**
 * Days, moments, numbers, ids and choices in the query, and days and moments in the path: what is none is refused by its
 * name. By itself, JAX-RS answers that there is no such address, which is right for ids in the path only. A primitive needs
 * a {@code @DefaultValue}.
 *
 * <p>Texts are here because Jersey looks anew for a way to read each field of each {@code @BeanParam}, by exceptions.
 */
@Provider
public class ParameterConverters implements ParamConverterProvider {

    private static final Map<Class<?>, Reading> OF_TIME = Map.of(
            LocalDate.class, new Reading(Times::day, "time.day"),
            Instant.class, new Reading(Times::moment, "time.moment"));

    private static final Map<Class<?>, Reading> OF_QUERIES = Map.of(
            boolean.class, new Reading(ParameterConverters::truth, "parameter.truth"),
            int.class, new Reading(Integer::valueOf, "parameter.number"),
            Integer.class, new Reading(Integer::valueOf, "parameter.number"),
            Long.class, new Reading(Long::valueOf, "parameter.number"),
            BigDecimal.class, new Reading(Decimals::parse, "parameter.decimal"),
            UUID.class, new Reading(UUID::fromString, "parameter.id"),
            String.class, new Reading(Function.identity(), "none is refused"));

    private record Reading(Function<String, ?> parser, String message) {}

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        for (var annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return converter(type, inQuery(type), query.value(), "query");
            }
            if (annotation instanceof PathParam path) {
                return converter(type, OF_TIME.get(type), path.value(), "path");
            }
        }
        return null;
    }

    private static Reading inQuery(Class<?> type) {
        if (type.isEnum()) {
            return new Reading(name -> choice(type, name), "parameter.choice");
        }
        return OF_TIME.getOrDefault(type, OF_QUERIES.get(type));
    }

    private static boolean truth(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(value);
        };
    }

    private static Object choice(Class<?> type, String name) {
        return Stream.of(type.getEnumConstants())
                .filter(each -> ((Enum<?>) each).name().equals(name))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static <T> ParamConverter<T> converter(Class<T> type, Reading reading, String name, String place) {
        if (reading == null) {
            return null;
        }
        var isAbsentWhereEmpty = !type.isPrimitive() && type != String.class;
        return new Converter<>(isAbsentWhereEmpty, reading.parser(), new Violation(name, place, reading.message()));
    }

    private record Converter<T>(boolean isAbsentWhereEmpty, Function<String, ?> parser, Violation refusal)
            implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked")
        public T fromString(String value) {
            if (value == null || value.isEmpty() && isAbsentWhereEmpty) {
                return null;
            }
            try {
                return (T) parser.apply(value);
            } catch (DateTimeException | IllegalArgumentException crooked) {
                throw new Problem(ProblemType.INVALID_VALUES, List.of(refusal));
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
