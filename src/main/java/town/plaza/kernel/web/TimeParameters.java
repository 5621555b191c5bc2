package town.plaza.kernel.web;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.problem.Violation;

/** Days and moments in addresses, in ISO 8601; what is none is refused by its name. */
@Provider
public class TimeParameters implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, ?>> PARSERS =
            Map.of(LocalDate.class, LocalDate::parse, Instant.class, Instant::parse);

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var parser = PARSERS.get(type);
        return parser == null ? null : new Converter<>(type, parser, place(type, annotations));
    }

    private static Violation place(Class<?> type, Annotation... annotations) {
        var message = type == LocalDate.class ? "time.day" : "time.moment";
        for (var annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return new Violation(query.value(), "query", message);
            }
            if (annotation instanceof PathParam path) {
                return new Violation(path.value(), "path", message);
            }
        }
        return new Violation("", "query", message);
    }

    private record Converter<T>(Class<T> type, Function<String, ?> parser, Violation place)
            implements ParamConverter<T> {

        @Override
        public T fromString(String value) {
            if (value == null || value.isEmpty()) {
                return null;
            }
            try {
                return type.cast(parser.apply(value));
            } catch (DateTimeException crooked) {
                throw new Problem(ProblemType.INVALID_VALUES, List.of(place));
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
