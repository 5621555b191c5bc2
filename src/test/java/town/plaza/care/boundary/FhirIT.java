package town.plaza.care.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static town.plaza.care.RoundFixture.daily;
import static town.plaza.care.RoundFixture.dose;
import static town.plaza.care.RoundFixture.drug;
import static town.plaza.care.RoundFixture.given;
import static town.plaza.care.RoundFixture.json;
import static town.plaza.care.RoundFixture.outcome;
import static town.plaza.care.RoundFixture.path;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import jakarta.json.JsonObject;
import java.util.UUID;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import town.plaza.accounts.AccountsFixture;
import town.plaza.care.CareFixture;
import town.plaza.care.RoundFixture;
import town.plaza.care.entity.DataKind;
import town.plaza.server.OnPlaza;

/** What is exported is what HL7's own validator takes for FHIR R4. */
@OnPlaza
class FhirIT {

    private static final FhirContext FHIR = FhirContext.forR4();

    private final RoundFixture round = new RoundFixture();
    private final String path = CareFixture.path(round.resident()) + "/fhir";

    private static Stream<SingleValidationMessage> errors(String resource) {
        var warnings = new UnknownCodeSystemWarningValidationSupport(FHIR);
        warnings.setNonExistentCodeSystemSeverity(IValidationSupport.IssueSeverity.WARNING);
        var brought = new PrePopulatedValidationSupport(FHIR);
        var lenient =
                FHIR.newJsonParser().setParserErrorHandler(new LenientErrorHandler().setErrorOnInvalidValue(false));
        all(lenient.parseResource(Bundle.class, resource), CodeSystem.class).forEach(brought::addCodeSystem);
        var chain = new ValidationSupportChain(
                new DefaultProfileValidationSupport(FHIR),
                brought,
                new CommonCodeSystemsTerminologyService(FHIR),
                new InMemoryTerminologyServerValidationSupport(FHIR),
                warnings);
        var validator = FHIR.newValidator().registerValidatorModule(new FhirInstanceValidator(chain));
        return messages(validator, resource);
    }

    private static Stream<SingleValidationMessage> messages(FhirValidator validator, String resource) {
        return validator.validateWithResult(resource).getMessages().stream()
                .filter(each -> each.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0);
    }

    private Bundle bundle() {
        var answer =
                round.carer().client().with("Accept", "application/fhir+json").get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/fhir+json");
        assertThat(errors(answer.text()).map(each -> each.getLocationString() + ": " + each.getMessage()))
                .as(answer.text())
                .isEmpty();
        return FHIR.newJsonParser().parseResource(Bundle.class, answer.text());
    }

    private static <T> Stream<T> all(Bundle bundle, Class<T> type) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast);
    }

    @Test
    void a_resident_with_every_kind_of_schedule_outcome_and_measurement_is_valid() {
        var paracetamol = round.medication(drug().add("atc", "N02BE01"));
        var first = round.prescription(RoundFixture.terms(paracetamol, daily(0))
                .add("doses", 20)
                .add("prescriber", "Dra. Ríos")
                .add("notes", "Con la comida"));
        for (var schedule : new String[] {
            "{'kind':'ON_WEEKDAYS','days':['MONDAY','SUNDAY'],'times':['08:00','20:00']}",
            "{'kind':'EVERY_DAYS','interval':3,'times':['08:00']}",
            "{'kind':'EVERY_HOURS','every':'PT4H48M','first':'2026-11-21T08:00'}",
            "{'kind':'EVERY_HOURS','perDay':7,'first':'2026-11-21T08:00'}",
            "{'kind':'AS_NEEDED','minimum':'PT6H','most':4}",
        }) {
            round.prescription(round.terms(schedule)
                    .add("to", CareFixture.TODAY.plusDays(30).toString()));
        }
        var stopped = round.prescription(RoundFixture.terms(drugOf("MILLILITRE"), daily(-2)));
        var wrong = round.recorded(given(first, dose(0)));
        round.carer()
                .client()
                .post(
                        RoundFixture.OUTCOMES + "/" + wrong.getString("id") + "/correction",
                        json("{'outcome':'REFUSED','reason':'No quiso','key':'" + UUID.randomUUID() + "'}"));
        round.recorded(outcome(stopped, dose(-2), "GIVEN").add("amount", 2.5).add("reason", "Tosía"));
        round.carer().client().post(path(stopped) + "/stop", json("{'reason':'Terminado'}"));
        var resident = CareFixture.id(round.resident());
        AccountsFixture.update(
                "INSERT INTO care.wellness (id, resident, day, energy, mood, notes, recorded_at, recorded_by, version)"
                        + " VALUES (gen_random_uuid(), ?, current_date, 6, 'GOOD', 'Paseó', now(), ?, 1)",
                resident,
                round.carer().id());
        AccountsFixture.update(
                "INSERT INTO care.vital_signs (id, resident, measured_at, breaths, saturation, scale, oxygen, systolic,"
                        + " pulse, consciousness, temperature, recorded_at, recorded_by)"
                        + " VALUES (gen_random_uuid(), ?, now(), 16, 97, 1, false, 128, 72, 'ALERT', 36.6, now(), ?)",
                resident,
                round.carer().id());

        var bundle = bundle();

        assertThat(all(bundle, Patient.class)).hasSize(1);
        assertThat(all(bundle, MedicationRequest.class)).hasSize(7);
        assertThat(all(bundle, MedicationRequest.class)
                        .filter(each -> each.getStatus() == MedicationRequest.MedicationRequestStatus.STOPPED))
                .hasSize(1);
        assertThat(all(bundle, MedicationAdministration.class)
                        .map(each -> each.getStatus().toCode()))
                .containsExactlyInAnyOrder("entered-in-error", "not-done", "completed");
        assertThat(all(bundle, Observation.class)).hasSize(7);
        assertThat(all(bundle, Observation.class).filter(Observation::hasComponent))
                .singleElement()
                .satisfies(wellness -> says(bundle, wellness));
    }

    private static MedicationRequest of(Bundle bundle, JsonObject prescription) {
        return bundle.getEntry().stream()
                .filter(each -> each.getFullUrl().equals("urn:uuid:" + prescription.getString("id")))
                .map(each -> (MedicationRequest) each.getResource())
                .findFirst()
                .orElseThrow();
    }

    private static String begin(Bundle bundle, JsonObject prescription) {
        return of(bundle, prescription)
                .getDosageInstructionFirstRep()
                .getTiming()
                .getRepeat()
                .getBoundsPeriod()
                .getStartElement()
                .getValueAsString();
    }

    @Test
    void what_is_exported_begins_ends_and_is_called_as_plaza_computes_it() {
        var usedUp = round.prescription(
                round.terms("{'kind':'AT_TIMES','times':['00:00']}").add("doses", 2));

        var third = round.prescription(round.terms("{'kind':'EVERY_DAYS','interval':3,'first':'"
                + CareFixture.TODAY.minusDays(5) + "','times':['08:00']}"));
        var skipped =
                round.prescription(round.terms("{'kind':'EVERY_HOURS','every':'PT8H','first':'2026-03-29T02:30'}"));
        for (var count = 0; count < 2; count++) {
            AccountsFixture.update(
                    "INSERT INTO care.vital_signs (id, resident, measured_at, scale, pulse, recorded_at, recorded_by)"
                            + " VALUES (gen_random_uuid(), ?, current_date, 1, 72, now(), ?)",
                    CareFixture.id(round.resident()),
                    round.carer().id());
        }

        var bundle = bundle();

        assertThat(begin(bundle, third)).isEqualTo(CareFixture.TODAY.plusDays(1).toString());
        assertThat(begin(bundle, skipped)).as("03:00 by the clock").isEqualTo("2026-03-29T01:00:00Z");
        assertThat(bundle.getEntry().stream().map(Bundle.BundleEntryComponent::getFullUrl))
                .doesNotHaveDuplicates();
        assertThat(of(bundle, usedUp).getStatus()).isEqualTo(MedicationRequest.MedicationRequestStatus.COMPLETED);
    }

    /** The home's own codes, with their names in both languages beside them. */
    private static void says(Bundle bundle, Observation wellness) {
        var codes = all(bundle, CodeSystem.class).findFirst().orElseThrow();
        var concepts = Stream.concat(
                        Stream.of(wellness.getCode()),
                        wellness.getComponent().stream().flatMap(each -> Stream.of(each.getCode(), each.getValue())
                                .filter(CodeableConcept.class::isInstance)
                                .map(CodeableConcept.class::cast)))
                .toList();
        assertThat(concepts.stream().map(each -> each.getCodingFirstRep().getCode()))
                .containsExactly("wellness", "energy", "mood", "mood-good");
        for (var concept : concepts) {
            var coding = concept.getCodingFirstRep();
            assertThat(coding.getSystem()).isEqualTo(codes.getUrl());
            assertThat(codes.getConcept())
                    .filteredOn(each -> each.getCode().equals(coding.getCode()))
                    .singleElement()
                    .satisfies(each -> {
                        assertThat(each.getDisplay()).isEqualTo(coding.getDisplay());
                        assertThat(each.getDesignationFirstRep().getLanguage()).isEqualTo("es");
                        assertThat(concept.getText())
                                .isIn(
                                        each.getDisplay(),
                                        each.getDesignationFirstRep().getValue());
                    });
        }
        assertThat(wellness.getComponent().get(0).getValueIntegerType().getValue())
                .isEqualTo(6);
    }

    @Test
    void its_texts_are_in_the_language_of_who_asks() {
        AccountsFixture.update(
                "INSERT INTO care.wellness (id, resident, day, energy, mood, recorded_at, recorded_by, version)"
                        + " VALUES (gen_random_uuid(), ?, current_date, 3, 'VERY_LOW', now(), ?, 1)",
                CareFixture.id(round.resident()),
                round.carer().id());

        var client = round.carer().client().with("Accept", "application/fhir+json");
        assertThat(client.with("Accept-Language", "es").get(path).text())
                .contains("\"text\":\"Bienestar del día\"", "\"text\":\"muy bajo\"", "\"display\":\"very low\"");
        assertThat(client.with("Accept-Language", "en").get(path).text()).contains("\"text\":\"very low\"");
    }

    private JsonObject drugOf(String unit) {
        return round.medication(drug().add("unit", unit));
    }

    @Test
    void what_the_validator_would_refuse_is_refused() {
        var bundle = bundle();
        var crooked =
                FHIR.newJsonParser().encodeResourceToString(bundle).replace("birthDate\":\"", "birthDate\":\"born ");

        assertThat(errors(crooked)).isNotEmpty();
    }

    @Test
    void it_is_for_carers_and_each_export_is_in_the_audit_log() {
        bundle();
        assertThat(CareFixture.reads(round.resident(), round.carer(), "RESIDENT"))
                .isEqualTo(1);

        var relative = round.care().relative(round.resident(), DataKind.values());
        assertThat(relative.client().get(path).problem()).isEqualTo("not-found");
    }
}
