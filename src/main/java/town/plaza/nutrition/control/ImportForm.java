package town.plaza.nutrition.control;

import java.util.Locale;

/** Whose catalogue a file is. */
public enum ImportForm {
    /** USDA FoodData Central: a ZIP or a folder of CSV files. */
    FDC,
    /** Open Food Facts: one product in JSON on each line, compressed or not. */
    OFF;

    static ImportForm of(String file, boolean folder) {
        var name = file.toLowerCase(Locale.ROOT);
        if (folder || name.endsWith(".zip")) {
            return FDC;
        }
        return name.endsWith(".jsonl") || name.endsWith(".jsonl.gz") ? OFF : null;
    }
}
