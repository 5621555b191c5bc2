package town.plaza.nutrition.control;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * In what order the files of a catalogue are read, and how. How far an import is, is told in steps and lines of its plan:
 * where this Plaza has another one, it begins anew.
 *
 * @param name tells plans apart
 */
record ImportPlan(String name, List<ImportStep<?>> steps) {

    /** Raised where a line is read otherwise than before, or what is put aside of it is other. */
    private static final int VERSION = 1;

    private static final Map<ImportForm, ImportPlan> PLANS = Map.of(
            ImportForm.OFF, plan(new OffStep()),
            ImportForm.FDC,
                    plan(
                            new FdcNutrients(),
                            new FdcBrands(),
                            new FdcPortions(),
                            new FdcKnown("sr_legacy_food.csv"),
                            new FdcKnown("foundation_food.csv"),
                            new FdcFoods()));

    static ImportPlan of(ImportForm form) {
        return PLANS.get(form);
    }

    private static ImportPlan plan(ImportStep<?>... steps) {
        return new ImportPlan(
                List.of(steps).stream().map(ImportStep::part).collect(Collectors.joining(" ", VERSION + " ", "")),
                List.of(steps));
    }

    /** All files that are read. */
    List<String> files() {
        return steps.stream().flatMap(each -> each.files().stream()).toList();
    }
}
