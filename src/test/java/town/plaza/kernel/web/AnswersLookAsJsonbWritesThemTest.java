package town.plaza.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import town.plaza.kernel.paging.Page;

class AnswersLookAsJsonbWritesThemTest {

    private static final int TRIES = 5;
    private static final int DEEPEST = 4;

    /** A record that has everything: an answer may come to hold any of it. */
    public record All(
            String text,
            UUID id,
            Instant at,
            LocalDate day,
            LocalTime time,
            BigDecimal amount,
            Integer number,
            long count,
            double far,
            boolean yes,
            Thread.State state,
            Optional<String> perhaps,
            List<String> list,
            Set<Integer> set,
            Map<String, BigDecimal> map,
            Page<String> page,
            Object anything) {}

    @TestFactory
    Stream<DynamicTest> every_record_of_plaza() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("town.plaza").stream()
                        .filter(each -> each.isRecord()
                                && each.getModifiers().toString().contains("PUBLIC"))
                        .map(JavaClass::reflect)
                        .filter(AnswersLookAsJsonbWritesThemTest::isPublic)
                        .map(type -> dynamicTest(type.getName(), () -> {
                            var random = new Random(7);
                            for (var i = 0; i < TRIES; i++) {
                                var value = new Anything(random).of(type, 0);
                                if (value != null) {
                                    assertSame(value, type);
                                }
                            }
                        }));
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }

    @Test
    void a_record_of_everything() throws IOException {
        var random = new Random(11);
        for (var i = 0; i < 500; i++) {
            assertSame(new Anything(random).of(All.class, 0), All.class);
        }
    }

    @Test
    void texts_with_signs_of_their_own() throws IOException {
        assertSame(
                new Page<>(List.of("\"\\/\b\f\n\r\t\u0000\u001f\u007f\u2028ñ€😀", "half \ud83d and \ude00"), "n"),
                Page.class);
    }

    @Test
    void a_text_longer_than_what_is_kept_back() throws IOException {
        for (var signs : List.of("a", "ñ", "€", "😀", "\n", "\u0001")) {
            for (var length = 8_150; length < 8_200; length++) {
                assertSame(
                        new Page<>(List.of("x".repeat(length) + signs + "y", signs.repeat(4_000)), null), Page.class);
            }
        }
    }

    @Test
    void amounts_as_they_are() throws IOException {
        var amounts = Stream.of("0", "-0.10", "1E+3", "1E-9", "123456789012345678901234567890.123", "99999999999999999")
                .map(BigDecimal::new)
                .toList();
        assertSame(new Page<>(amounts, null), Page.class);
    }

    @Test
    void days_and_moments_of_any_year() throws IOException {
        assertSame(
                new Page<>(
                        List.of(
                                LocalDate.of(-1, 1, 1),
                                LocalDate.of(0, 1, 1),
                                LocalDate.of(9999, 12, 31),
                                LocalDate.of(10_000, 1, 1),
                                Instant.EPOCH,
                                Instant.parse("-0001-01-01T00:00:00Z"),
                                Instant.parse("+12345-01-01T00:00:00Z"),
                                Instant.ofEpochSecond(1, 1),
                                Instant.ofEpochSecond(1, 1_000),
                                Instant.ofEpochSecond(1, 1_000_000)),
                        null),
                Page.class);
    }

    @Test
    void nothing_in_a_list_is_null() throws IOException {
        assertSame(new Page<>(Collections.unmodifiableList(Arrays.asList("a", null)), null), Page.class);
    }

    @Test
    void what_is_json_already() throws IOException {
        var json = Json.createObjectBuilder()
                .add("a", Json.createArrayBuilder().add(1).add("b").addNull())
                .build();
        assertSame(json, json.getClass());
        assertSame(new Page<>(List.of(json, json.get("a")), null), Page.class);
    }

    private static void assertSame(Object value, Type declared) throws IOException {
        var out = new ByteArrayOutputStream();
        JsonWriter.write(value, declared, out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(new String(
                        Jsons.jsonb().toJson(value).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    /** Values of any type, some of them absent; null where nothing was found that the type takes. */
    private record Anything(Random random) {

        Object of(Type type, int depth) {
            if (type instanceof ParameterizedType known) {
                return several((Class<?>) known.getRawType(), known.getActualTypeArguments(), depth);
            }
            return type instanceof Class<?> known ? one(known, depth) : text();
        }

        private Object several(Class<?> type, Type[] of, int depth) {
            if (type == Optional.class) {
                return random.nextBoolean() ? Optional.empty() : Optional.ofNullable(of(of[0], depth + 1));
            }
            var parts = new ArrayList<>();
            for (var i = random.nextInt(3); i > 0 && depth < DEEPEST; i--) {
                parts.add(of(of[of.length - 1], depth + 1));
            }
            parts.removeIf(each -> each == null);
            if (type == List.class || type == java.util.Collection.class) {
                return parts;
            }
            if (type == Set.class) {
                return new java.util.LinkedHashSet<>(parts);
            }
            if (type == Map.class) {
                var map = new LinkedHashMap<Object, Object>();
                parts.forEach(each -> map.put(of(of[0], depth + 1), each));
                map.remove(null);
                return map;
            }
            return one(type, depth);
        }

        private Object one(Class<?> type, int depth) {
            if (type.isEnum()) {
                return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
            }
            if (type.isSealed()) {
                var kinds = type.getPermittedSubclasses();
                return one(kinds[random.nextInt(kinds.length)], depth);
            }
            if (type.isRecord()) {
                return depth > DEEPEST ? null : whole(type, depth);
            }
            return switch (type.getSimpleName()) {
                case "String", "Object" -> text();
                case "UUID" -> new UUID(random.nextLong(), random.nextLong());
                case "Instant" ->
                    Instant.ofEpochSecond(random.nextInt(), random.nextBoolean() ? 0 : random.nextInt(1_000_000_000));
                case "LocalDate" -> LocalDate.ofEpochDay(random.nextInt(40_000));
                case "LocalTime" -> LocalTime.of(random.nextInt(24), random.nextInt(60));
                case "BigDecimal" -> BigDecimal.valueOf(random.nextInt(2_000_000), random.nextInt(6));
                case "int", "Integer" -> random.nextInt(1_000);
                case "long", "Long" -> random.nextLong();
                case "double", "Double" -> random.nextDouble() * 100;
                case "boolean", "Boolean" -> random.nextBoolean();
                default -> null;
            };
        }

        private Object whole(Class<?> type, int depth) {
            var components = type.getRecordComponents();
            var values = Arrays.stream(components)
                    .map(each -> !each.getType().isPrimitive() && random.nextInt(4) == 0
                            ? null
                            : of(each.getGenericType(), depth + 1))
                    .toArray();
            try {
                return type.getDeclaredConstructor(Arrays.stream(components)
                                .map(RecordComponent::getType)
                                .toArray(Class<?>[]::new))
                        .newInstance(values);
            } catch (InvocationTargetException | IllegalArgumentException refused) {
                return null;
            } catch (ReflectiveOperationException thrown) {
                throw new IllegalStateException(thrown);
            }
        }

        private String text() {
            return List.of("", "Olivos", "a \"b\"\n", "ñandú € 😀").get(random.nextInt(4));
        }
    }
}
