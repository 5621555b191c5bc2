package town.plaza.planted.alpha.control;

import java.time.LocalDate;

class BareNow {
    LocalDate today() {
        return LocalDate.now();
    }
}
