package town.plaza.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final String BASE = "town.plaza";
    private static final String PLANTED = BASE + ".planted";

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);
    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(PLANTED);

    @TestFactory
    Stream<DynamicTest> the_code_keeps() {
        return new Shape(BASE)
                .rules().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getValue().getDescription(),
                                () -> rule.getValue().allowEmptyShould(true).check(CODE)));
    }

    @TestFactory
    Stream<DynamicTest> a_planted_violation_turns_red() {
        return new Shape(PLANTED)
                .rules().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
                            var result = rule.getValue().evaluate(VIOLATIONS);
                            assertThat(result.getFailureReport().getDetails())
                                    .as(rule.getValue().getDescription())
                                    .anyMatch(detail -> detail.contains(rule.getKey()));
                        }));
    }
}
