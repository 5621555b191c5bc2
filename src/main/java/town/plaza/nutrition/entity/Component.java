package town.plaza.nutrition.entity;

import java.math.BigDecimal;

/** What gives energy, with the factors of Regulation (EU) 1169/2011, Annex XIV, for one gram. */
public enum Component {
    CARBOHYDRATE(17, "4"),
    POLYOLS(10, "2.4"),
    PROTEIN(17, "4"),
    FAT(37, "9"),
    SALATRIMS(25, "6"),
    ALCOHOL(29, "7"),
    ORGANIC_ACIDS(13, "3"),
    FIBRE(8, "2"),
    ERYTHRITOL(0, "0");

    private final BigDecimal kj;
    private final BigDecimal kcal;

    Component(int kj, String kcal) {
        this.kj = BigDecimal.valueOf(kj);
        this.kcal = new BigDecimal(kcal);
    }

    BigDecimal kj() {
        return kj;
    }

    BigDecimal kcal() {
        return kcal;
    }
}
