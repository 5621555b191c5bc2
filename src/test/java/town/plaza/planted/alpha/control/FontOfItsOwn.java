package town.plaza.planted.alpha.control;

import com.lowagie.text.Font;
import com.lowagie.text.FontFactory;

class FontOfItsOwn {
    Font font() {
        return FontFactory.getFont(FontFactory.HELVETICA, 9);
    }
}
