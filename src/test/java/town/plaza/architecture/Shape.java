package town.plaza.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.lowagie.text.FontFactory;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVPrinter;

/**
 * The rules of the code's shape, for any base package: the real one, and the one with planted violations. Package names
 * are built from the constants here, so that a misspelt one cannot make a rule vacuous.
 *
 * @param base the package whose direct children are the services, the kernel and the accounts
 */
record Shape(String base) {

    private static final String BOUNDARY = "boundary";
    private static final String CONTROL = "control";
    private static final String ENTITY = "entity";
    private static final String KERNEL = "kernel";
    private static final String ACCOUNTS = "accounts";
    private static final Set<Class<?>> CLOCKLESS =
            Set.of(Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class);

    private static final Set<String> NUMBERS = Set.of("int", "long", "short", "double", "float");

    private String room(String name) {
        return base + ".*." + name + "..";
    }

    private String child(String name) {
        return base + "." + name + "..";
    }

    /** All rules by name; the name of a rule is also that of the violation planted against it. */
    Map<String, ArchRule> rules() {
        return Map.ofEntries(
                Map.entry("EntityUsesControl", entityStandsAlone()),
                Map.entry("ControlUsesBoundary", controlKnowsNoBoundary()),
                Map.entry("KernelUsesService", kernelKnowsNoService()),
                Map.entry("AlphaUsesBeta", servicesDoNotKnowEachOther()),
                Map.entry("UsesAccountsInside", accountsAreUsedByTheirRoot()),
                Map.entry("RequestScopedResource", resourcesAreApplicationScoped()),
                Map.entry("BareMethodResource", resourceMethodsDeclareWhoMayCall()),
                Map.entry("EntityOnTheWireResource", entitiesStayInside()),
                Map.entry("CutNumberResource", bodiesHaveNumbersAsObjects()),
                Map.entry("FloatMoney", noFloatingPoint()),
                Map.entry("BareNow", timeComesFromTheClock()),
                Map.entry("StockManager", namesSayWhatThingsDo()),
                Map.entry("BoundaryWithEntityManager", databaseIsControls()),
                Map.entry("SettableEntity", entitiesHaveVerbs()),
                Map.entry("CsvOfItsOwn", csvGoesOutThroughTheKernel()),
                Map.entry("FontOfItsOwn", fontsComeFromTheKernel()));
    }

    private ArchRule entityStandsAlone() {
        return noClasses()
                .that()
                .resideInAPackage(room(ENTITY))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(room(CONTROL), room(BOUNDARY))
                .because("entities, values and policies must be testable without a container");
    }

    private ArchRule controlKnowsNoBoundary() {
        return noClasses()
                .that()
                .resideInAPackage(room(CONTROL))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(room(BOUNDARY), "jakarta.ws.rs..", "jakarta.servlet..")
                .because("use cases know nothing of HTTP");
    }

    private ArchRule kernelKnowsNoService() {
        return noClasses()
                .that()
                .resideInAPackage(child(KERNEL))
                .should()
                .dependOnClassesThat(inAService().or(JavaClass.Predicates.resideInAPackage(child(ACCOUNTS))))
                .because("the kernel is the ground of services that it does not know");
    }

    private ArchRule servicesDoNotKnowEachOther() {
        return SlicesRuleDefinition.slices()
                .matching(base + ".(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        DescribedPredicate.alwaysTrue(),
                        JavaClass.Predicates.resideInAnyPackage(child(KERNEL), child(ACCOUNTS)))
                .because("each service runs alone; news travels as event records");
    }

    private ArchRule accountsAreUsedByTheirRoot() {
        return noClasses()
                .that(inAService())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        base + "." + ACCOUNTS + "." + BOUNDARY + "..",
                        base + "." + ACCOUNTS + "." + CONTROL + "..",
                        base + "." + ACCOUNTS + "." + ENTITY + "..")
                .because("a root package is the only public face");
    }

    private ArchRule resourcesAreApplicationScoped() {
        return classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(ApplicationScoped.class)
                .andShould()
                .haveSimpleNameEndingWith("Resource")
                .because("a resource built anew for each request costs two thirds of the throughput");
    }

    private ArchRule resourceMethodsDeclareWhoMayCall() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and(areHttpMethods())
                .should(declareWhoMayCall())
                .because("a method that declares nothing may be called by nobody");
    }

    private ArchRule entitiesStayInside() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .should(mentionAnEntity())
                .because("entities are not for the wire: records are");
    }

    private ArchRule bodiesHaveNumbersAsObjects() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and(areHttpMethods())
                .should(takeAPrimitiveNumber())
                .because("JSON-B asks no deserializer of ours about them, and cuts 1.5 to 1");
    }

    private ArchRule noFloatingPoint() {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(room(ENTITY))
                .should()
                .haveRawType(float.class)
                .orShould()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(Float.class)
                .orShould()
                .haveRawType(Double.class)
                .allowEmptyShould(true)
                .because("money and measures are exact");
    }

    private ArchRule timeComesFromTheClock() {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .should(callNowWithoutClock())
                .because("a test must be able to say what time it is");
    }

    private ArchRule namesSayWhatThingsDo() {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils)")
                .because("a name that fits everything says nothing");
    }

    private ArchRule databaseIsControls() {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(room(BOUNDARY), room(ENTITY))
                .should()
                .haveRawType(EntityManager.class)
                .orShould()
                .haveRawType("org.jdbi.v3.core.Jdbi")
                .allowEmptyShould(true)
                .because("SQL and transactions are control's");
    }

    private ArchRule entitiesHaveVerbs() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameMatching("set[A-Z].*")
                .allowEmptyShould(true)
                .because("an entity keeps its own promises; a setter keeps none");
    }

    private ArchRule csvGoesOutThroughTheKernel() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(child(KERNEL))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(CSVPrinter.class)
                .because("CsvWriter keeps people's words from being formulas in a spreadsheet");
    }

    private ArchRule fontsComeFromTheKernel() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(child(KERNEL))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(FontFactory.class)
                .because("names from everywhere come out right in the fonts of PdfFonts only");
    }

    private DescribedPredicate<JavaClass> inAService() {
        return new DescribedPredicate<>("in a service") {
            @Override
            public boolean test(JavaClass type) {
                var name = type.getPackageName();
                return name.startsWith(base + ".")
                        && !name.startsWith(base + "." + KERNEL)
                        && !name.startsWith(base + "." + ACCOUNTS);
            }
        };
    }

    private static DescribedPredicate<JavaMethod> areHttpMethods() {
        return new DescribedPredicate<>("are HTTP methods") {
            @Override
            public boolean test(JavaMethod method) {
                return method.getAnnotations().stream()
                        .anyMatch(each -> each.getRawType().isAnnotatedWith(HttpMethod.class));
            }
        };
    }

    private static ArchCondition<JavaMethod> declareWhoMayCall() {
        return new ArchCondition<>("declare who may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var declared = Set.of(RolesAllowed.class, PermitAll.class, DenyAll.class).stream()
                        .anyMatch(each -> method.isAnnotatedWith(each)
                                || method.getOwner().isAnnotatedWith(each));
                events.add(new SimpleConditionEvent(method, declared, method.getFullName() + " declares nothing"));
            }
        };
    }

    private static ArchCondition<JavaMethod> mentionAnEntity() {
        return new ArchCondition<>("mention an entity") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (method.getModifiers().contains(JavaModifier.PRIVATE)) {
                    return;
                }
                var found =
                        method.getAllInvolvedRawTypes().stream().anyMatch(type -> type.isAnnotatedWith(Entity.class));
                events.add(new SimpleConditionEvent(method, found, method.getFullName() + " mentions an entity"));
            }
        };
    }

    /** What is only told, as a version is, does no harm when it comes back. */
    private static ArchCondition<JavaMethod> takeAPrimitiveNumber() {
        return new ArchCondition<>("take a primitive number in a body") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                bodies(method)
                        .flatMap(body -> body.getFields().stream())
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> !field.getName().equals("version"))
                        .forEach(field -> events.add(new SimpleConditionEvent(
                                method,
                                NUMBERS.contains(field.getRawType().getName()),
                                method.getFullName() + " takes " + field.getFullName())));
            }
        };
    }

    /** The records that a method takes, and those within them. */
    private static Stream<JavaClass> bodies(JavaMethod method) {
        var found = new LinkedHashSet<JavaClass>();
        var open = new ArrayDeque<JavaClass>(method.getRawParameterTypes());
        while (!open.isEmpty()) {
            var type = open.pop();
            if (type.isRecord() && found.add(type)) {
                type.getFields().forEach(field -> open.addAll(field.getAllInvolvedRawTypes()));
            }
        }
        return found.stream();
    }

    private static ArchCondition<JavaClass> callNowWithoutClock() {
        return new ArchCondition<>("ask the machine for the time") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethodCallsFromSelf().forEach(call -> {
                    var owner = call.getTargetOwner();
                    var bareNow = "now".equals(call.getName())
                            && call.getTarget().getRawParameterTypes().isEmpty()
                            && CLOCKLESS.stream().anyMatch(owner::isEquivalentTo);
                    var millis = owner.isEquivalentTo(System.class) && "currentTimeMillis".equals(call.getName());
                    events.add(new SimpleConditionEvent(type, bareNow || millis, call.getDescription()));
                });
                type.getConstructorCallsFromSelf().forEach(call -> {
                    var date = call.getTargetOwner().isEquivalentTo(java.util.Date.class)
                            && call.getTarget().getRawParameterTypes().isEmpty();
                    events.add(new SimpleConditionEvent(type, date, call.getDescription()));
                });
            }
        };
    }
}
