package town.plaza.kernel.web;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes answers byte for byte as JSON-B does, in a fraction of its time: to notice circles, JSON-B hashes each record
 * with all that is in it, twice, and records that come from the database have none. How a record is written is found out
 * once; what is neither a record nor a list nor a plain value is left to JSON-B.
 */
final class JsonWriter {

    private static final int OLDEST = 0;
    private static final int NEWEST = 9999;
    private static final Set<Class<?>> PLAIN =
            Set.of(Boolean.class, Integer.class, Long.class, BigDecimal.class, BigInteger.class);
    private static final Map<Class<?>, Form> FORMS = new ConcurrentHashMap<>();

    private JsonWriter() {}

    /** How the values of a class are written; {@code declared} is what whoever holds the value says of it. */
    @FunctionalInterface
    private interface Form {
        void write(Object value, Type declared, JsonBytes out) throws IOException;
    }

    private record Member(String name, byte[] key, MethodHandle accessor, Type declared) {

        static Member of(RecordComponent component) {
            var name = component.getName();
            try {
                var accessor = MethodHandles.publicLookup().unreflect(component.getAccessor());
                return new Member(
                        name,
                        ('"' + name + "\":").getBytes(StandardCharsets.UTF_8),
                        accessor.asType(MethodType.methodType(Object.class, Object.class)),
                        component.getGenericType());
            } catch (IllegalAccessException thrown) {
                throw new IllegalStateException(thrown);
            }
        }

        Object of(Object whole) {
            try {
                return present(accessor.invokeExact(whole));
            } catch (RuntimeException | Error thrown) {
                throw thrown;
            } catch (Throwable thrown) {
                throw new IllegalStateException(thrown);
            }
        }
    }

    static void write(Object value, Type declared, OutputStream stream) throws IOException {
        var out = new JsonBytes(stream);
        any(value, declared, out);
        out.flush();
    }

    private static void any(Object value, Type declared, JsonBytes out) throws IOException {
        if (value == null) {
            out.ascii("null");
            return;
        }
        var type = value.getClass();
        var form = FORMS.get(type);
        if (form == null) {
            // two threads that find it out at the same time find out the same
            form = form(type);
            FORMS.put(type, form);
        }
        form.write(value, declared, out);
    }

    private static Form form(Class<?> type) {
        if (type == String.class) {
            return (value, declared, out) -> out.text((String) value);
        }
        if (type == UUID.class || type == Instant.class) {
            return (value, declared, out) -> out.quoted(value.toString());
        }
        if (type == LocalDate.class) {
            return JsonWriter::day;
        }
        if (PLAIN.contains(type)) {
            return (value, declared, out) -> out.ascii(value.toString());
        }
        if (Enum.class.isAssignableFrom(type)) {
            return (value, declared, out) -> out.text(((Enum<?>) value).name());
        }
        if (List.class.isAssignableFrom(type) && !JsonValue.class.isAssignableFrom(type)) {
            return JsonWriter::list;
        }
        if (type.isRecord() && Modifier.isPublic(type.getModifiers())) {
            return record(type);
        }
        return JsonWriter::left;
    }

    /** Other years have signs, and JSON-B its own way with them. */
    private static void day(Object value, Type declared, JsonBytes out) throws IOException {
        var year = ((LocalDate) value).getYear();
        if (year < OLDEST || year > NEWEST) {
            left(value, declared, out);
        } else {
            out.quoted(value.toString());
        }
    }

    private static void list(Object value, Type declared, JsonBytes out) throws IOException {
        var element = declared instanceof ParameterizedType known ? known.getActualTypeArguments()[0] : Object.class;
        out.one('[');
        var first = true;
        for (var each : (List<?>) value) {
            if (!first) {
                out.one(',');
            }
            first = false;
            any(present(each), element, out);
        }
        out.one(']');
    }

    /** In the order of JSON-B, which is that of the names; what is absent is left out. */
    private static Form record(Class<?> type) {
        var members = Arrays.stream(type.getRecordComponents())
                .map(Member::of)
                .sorted(Comparator.comparing(Member::name))
                .toList();
        return (value, declared, out) -> {
            out.one('{');
            var first = true;
            for (var member : members) {
                var part = member.of(value);
                if (part != null) {
                    if (!first) {
                        out.one(',');
                    }
                    first = false;
                    out.ascii(member.key());
                    any(part, member.declared(), out);
                }
            }
            out.one('}');
        };
    }

    private static Object present(Object value) {
        return value instanceof Optional<?> perhaps ? perhaps.orElse(null) : value;
    }

    private static void left(Object value, Type declared, JsonBytes out) throws IOException {
        var text = declared instanceof ParameterizedType
                ? Jsons.jsonb().toJson(value, declared)
                : Jsons.jsonb().toJson(value);
        out.ascii(text.getBytes(StandardCharsets.UTF_8));
    }
}
