package town.plaza.care.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import town.plaza.care.Care;
import town.plaza.care.entity.DoseUnit;
import town.plaza.care.entity.Mood;
import town.plaza.care.entity.ScheduleJson;
import town.plaza.kernel.paging.PageRequest;
import town.plaza.kernel.persistence.Rows;
import town.plaza.kernel.text.Language;
import town.plaza.kernel.text.Texts;

/**
 * A resident as a FHIR R4 Bundle: Patient, MedicationRequest, MedicationAdministration, and Observation for wellness and
 * vital signs. Everything refers to each other inside of it.
 */
@ApplicationScoped
public class FhirExport {

    /** Of each kind, the newest; some three years of a resident with ten prescriptions. */
    static final int MOST = 20_000;

    private static final String LOINC = "http://loinc.org";
    private static final String ATC = "http://www.whocc.no/atc";
    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";

    /** LOINC's name of what is measured, and its unit in UCUM. */
    private record Measure(String column, String code, String name, String unit) {}

    private static final List<Measure> MEASURES = List.of(
            new Measure("breaths", "9279-1", "Respiratory rate", "/min"),
            new Measure("saturation", "59408-5", "Oxygen saturation in Arterial blood by Pulse oximetry", "%"),
            new Measure("systolic", "8480-6", "Systolic blood pressure", "mm[Hg]"),
            new Measure("pulse", "8867-4", "Heart rate", "/min"),
            new Measure("temperature", "8310-5", "Body temperature", "Cel"));

    /** What {@link #CODES} is called, the same in every Plaza. */
    private static final String OWN = "urn:uuid:5b0f0b3e-6a0c-4a57-9d53-0d4b1c8f7e21";

    /** Names of the own codes in the messages of care. */
    private static final Map<String, String> CODES = codes();

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Homes homes;

    @Inject
    Prescriptions prescriptions;

    /** @param resident whose file the caller has opened */
    public JsonObject of(ResidentLine resident, Language language) {
        var bundle = new Entries();
        bundle.add(resident.id(), patient(resident));
        var medications = new HashMap<UUID, JsonObject>();
        jdbi.useHandle(handle -> {
            medications(handle, resident.id(), medications);
            requests(bundle, resident, medications, language);
            administrations(handle, bundle, resident, medications);
            wellness(handle, bundle, resident, language);
            vitalSigns(handle, bundle, resident);
        });
        return Json.createObjectBuilder()
                .add("resourceType", "Bundle")
                .add("type", "collection")
                .add("timestamp", clock.instant().toString())
                .add("entry", bundle.array)
                .build();
    }

    private static final class Entries {
        final JsonArrayBuilder array = Json.createArrayBuilder();

        void add(UUID id, JsonObjectBuilder resource) {
            array.add(
                    Json.createObjectBuilder().add("fullUrl", "urn:uuid:" + id).add("resource", resource));
        }
    }

    private static JsonObject reference(UUID id) {
        return Json.createObjectBuilder().add("reference", "urn:uuid:" + id).build();
    }

    private static JsonObject text(String text) {
        return Json.createObjectBuilder().add("text", text).build();
    }

    private static JsonArrayBuilder one(JsonObjectBuilder value) {
        return Json.createArrayBuilder().add(value);
    }

    private static JsonObjectBuilder resource(String type, UUID id) {
        return Json.createObjectBuilder().add("resourceType", type).add("id", id.toString());
    }

    private static JsonObjectBuilder coding(String system, String code, String display) {
        var coding = Json.createObjectBuilder().add("system", system).add("code", code);
        return display == null ? coding : coding.add("display", display);
    }

    private static JsonObjectBuilder patient(ResidentLine resident) {
        return resource("Patient", resident.id())
                .add("active", resident.leftOn() == null)
                .add("name", Json.createArrayBuilder().add(text(resident.name())))
                .add("birthDate", resident.born().toString());
    }

    private static void medications(Handle handle, UUID resident, Map<UUID, JsonObject> found) {
        handle.createQuery(
                        """
                        SELECT DISTINCT m.id, concat_ws(' ', m.name, m.strength) AS name, m.atc
                          FROM care.prescription p JOIN care.medication m ON m.id = p.medication
                         WHERE p.resident = :resident""")
                .bind("resident", resident)
                .map((row, context) -> {
                    var concept = Json.createObjectBuilder().add("text", row.getString("name"));
                    if (row.getString("atc") != null) {
                        concept.add("coding", one(coding(ATC, row.getString("atc"), null)));
                    }
                    return Map.entry(row.getObject("id", UUID.class), concept.build());
                })
                .forEach(each -> found.put(each.getKey(), each.getValue()));
    }

    private void requests(Entries bundle, ResidentLine resident, Map<UUID, JsonObject> medications, Language language) {
        var zone = homes.settings().zoneId();
        for (var each : all(resident.id(), language)) {
            var schedule = ScheduleJson.read(each.schedule(), each.from());
            var request = resource("MedicationRequest", each.id())
                    .add("status", status(each))
                    .add("intent", "order")
                    .add("medicationCodeableConcept", medications.get(each.medication()))
                    .add("subject", reference(resident.id()))
                    .add("authoredOn", each.knownFrom().toString())
                    .add("dosageInstruction", Json.createArrayBuilder().add(FhirTiming.dosage(each, schedule, zone)));
            if (each.prescriber() != null) {
                request.add("requester", Json.createObjectBuilder().add("display", each.prescriber()));
            }
            if (each.notes() != null) {
                request.add("note", Json.createArrayBuilder().add(text(each.notes())));
            }
            if (each.stopReason() != null) {
                request.add("statusReason", text(each.stopReason()));
            }
            bundle.add(each.id(), request);
        }
    }

    private List<PrescriptionView> all(UUID resident, Language language) {
        var found = new ArrayList<PrescriptionView>();
        String after = null;
        do {
            var page = prescriptions.page(resident, true, language, new PageRequest(PageRequest.MOST, after));
            found.addAll(page.items());
            after = page.next();
        } while (after != null && found.size() < MOST);
        return found;
    }

    private String status(PrescriptionView prescription) {
        if (prescription.stoppedAt() != null) {
            return "stopped";
        }
        var end = prescription.validTo();
        var isOver = end != null && !end.isAfter(clock.instant());
        return isOver || Prescriptions.isUsedUp(prescription) ? "completed" : "active";
    }

    private static void administrations(
            Handle handle, Entries bundle, ResidentLine resident, Map<UUID, JsonObject> medications) {
        handle.createQuery(
                        """
                        SELECT a.id, a.prescription, a.medication, a.outcome, a.amount, a.unit, a.reason, a.happened_at,
                               who.display_name, c.id IS NOT NULL AS corrected
                          FROM care.administration a LEFT JOIN accounts.account who ON who.id = a.recorded_by
                          LEFT JOIN care.administration c ON c.corrects = a.id
                         WHERE a.resident = :resident ORDER BY a.happened_at DESC, a.id DESC LIMIT :most""")
                .bind("resident", resident.id())
                .bind("most", MOST)
                .map((row, context) ->
                        Map.entry(row.getObject("id", UUID.class), administration(row, resident.id(), medications)))
                .forEach(each -> bundle.add(each.getKey(), each.getValue()));
    }

    private static JsonObjectBuilder administration(ResultSet row, UUID resident, Map<UUID, JsonObject> medications)
            throws SQLException {
        var isGiven = "GIVEN".equals(row.getString("outcome"));
        var resource = resource("MedicationAdministration", row.getObject("id", UUID.class))
                .add("status", row.getBoolean("corrected") ? "entered-in-error" : isGiven ? "completed" : "not-done")
                .add("medicationCodeableConcept", medications.get(row.getObject("medication", UUID.class)))
                .add("subject", reference(resident))
                .add("request", reference(row.getObject("prescription", UUID.class)))
                .add("effectiveDateTime", Rows.instant(row, "happened_at").toString());
        if (row.getString("reason") != null) {
            resource.add(
                    isGiven ? "note" : "statusReason",
                    Json.createArrayBuilder()
                            .add(text(
                                    isGiven
                                            ? row.getString("reason")
                                            : row.getString("outcome") + ": " + row.getString("reason"))));
        }
        if (row.getString("display_name") != null) {
            resource.add(
                    "performer",
                    one(Json.createObjectBuilder()
                            .add("actor", Json.createObjectBuilder().add("display", row.getString("display_name")))));
        }
        if (isGiven) {
            var dose = FhirTiming.quantity(row.getBigDecimal("amount"), DoseUnit.valueOf(row.getString("unit")));
            resource.add("dosage", Json.createObjectBuilder().add("dose", dose));
        }
        return resource;
    }

    private static JsonObjectBuilder observation(UUID id, ResidentLine resident, String category, String when) {
        return resource("Observation", id)
                .add("status", "final")
                .add("category", one(Json.createObjectBuilder().add("coding", one(coding(CATEGORY, category, null)))))
                .add("subject", reference(resident.id()))
                .add("effectiveDateTime", when);
    }

    private static Map<String, String> codes() {
        var codes = new LinkedHashMap<String, String>();
        List.of("wellness", "energy", "mood").forEach(each -> codes.put(each, "fhir." + each));
        for (var mood : Mood.values()) {
            codes.put(codeOf(mood), "mood." + mood);
        }
        return codes;
    }

    private static String codeOf(Mood mood) {
        return "mood-" + mood.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static JsonObjectBuilder own(String code, Language language) {
        return Json.createObjectBuilder()
                .add("coding", one(coding(OWN, code, named(code, Language.EN))))
                .add("text", named(code, language));
    }

    private static String named(String code, Language language) {
        return Texts.of(Care.NAME, language).get(CODES.get(code));
    }

    private static void ownCodes(Entries bundle) {
        var id = UUID.nameUUIDFromBytes(OWN.getBytes(StandardCharsets.UTF_8));
        var concepts = Json.createArrayBuilder();
        for (var code : CODES.keySet()) {
            var spanish = Json.createObjectBuilder()
                    .add("language", Language.ES.code())
                    .add("value", named(code, Language.ES));
            concepts.add(Json.createObjectBuilder()
                    .add("code", code)
                    .add("display", named(code, Language.EN))
                    .add("designation", one(spanish)));
        }
        bundle.add(
                id,
                resource("CodeSystem", id)
                        .add("language", Language.EN.code())
                        .add("url", OWN)
                        .add("version", "1")
                        .add("name", "PlazaWellness")
                        .add("status", "active")
                        .add("caseSensitive", true)
                        .add("content", "complete")
                        .add("concept", concepts));
    }

    /**
     * LOINC's codes for moods and energy are questions of questionnaires, to be used with their own wording and answers;
     * what a carer judges on the home's scales is neither. So it has codes of its own, and the bundle brings them along.
     */
    private static void wellness(Handle handle, Entries bundle, ResidentLine resident, Language language) {
        ownCodes(bundle);
        handle.createQuery(
                        """
                        SELECT id, day, energy, mood, notes FROM care.wellness WHERE resident = :resident
                         ORDER BY day DESC LIMIT :most""")
                .bind("resident", resident.id())
                .bind("most", MOST)
                .map((row, context) -> {
                    var id = row.getObject("id", UUID.class);
                    var day = row.getObject("day", LocalDate.class).toString();
                    var resource = observation(id, resident, "survey", day)
                            .add("code", own("wellness", language))
                            .add(
                                    "component",
                                    Json.createArrayBuilder()
                                            .add(Json.createObjectBuilder()
                                                    .add("code", own("energy", language))
                                                    .add("valueInteger", row.getInt("energy")))
                                            .add(Json.createObjectBuilder()
                                                    .add("code", own("mood", language))
                                                    .add(
                                                            "valueCodeableConcept",
                                                            own(
                                                                    codeOf(Mood.valueOf(row.getString("mood"))),
                                                                    language))));
                    if (row.getString("notes") != null) {
                        resource.add("note", Json.createArrayBuilder().add(text(row.getString("notes"))));
                    }
                    return Map.entry(id, resource);
                })
                .forEach(each -> bundle.add(each.getKey(), each.getValue()));
    }

    private static void vitalSigns(Handle handle, Entries bundle, ResidentLine resident) {
        handle.createQuery(
                        """
                        SELECT id, measured_at, breaths, saturation, systolic, pulse, temperature, consciousness
                          FROM care.vital_signs WHERE resident = :resident AND struck_at IS NULL
                         ORDER BY measured_at DESC, id DESC LIMIT :most""")
                .bind("resident", resident.id())
                .bind("most", MOST)
                .map((row, context) -> measured(row, resident))
                .forEach(each -> each.forEach(bundle::add));
    }

    private static Map<UUID, JsonObjectBuilder> measured(ResultSet row, ResidentLine resident) throws SQLException {
        var found = new HashMap<UUID, JsonObjectBuilder>();
        var measurement = row.getObject("id", UUID.class);
        var when = Rows.instant(row, "measured_at");
        for (var measure : MEASURES) {
            var value = row.getBigDecimal(measure.column());
            if (value != null) {
                var id = idOf(measurement, measure.code());
                found.put(
                        id,
                        observation(id, resident, "vital-signs", when.toString())
                                .add("code", code(measure.code(), measure.name()))
                                .add("valueQuantity", FhirTiming.ucum(value, measure.unit())));
            }
        }
        var consciousness = row.getString("consciousness");
        if (consciousness != null) {
            var id = idOf(measurement, "67775-7");
            found.put(
                    id,
                    observation(id, resident, "exam", when.toString())
                            .add("code", code("67775-7", "Level of responsiveness"))
                            .add("valueString", consciousness));
        }
        return found;
    }

    private static JsonObjectBuilder code(String code, String name) {
        return Json.createObjectBuilder().add("coding", one(coding(LOINC, code, name)));
    }

    /** The same measurement is the same resource in each export. */
    private static UUID idOf(UUID measurement, String code) {
        return UUID.nameUUIDFromBytes((measurement + code).getBytes(StandardCharsets.UTF_8));
    }
}
