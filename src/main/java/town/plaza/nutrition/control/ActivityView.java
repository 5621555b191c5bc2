package town.plaza.nutrition.control;

import java.math.BigDecimal;

/** @param code of the 2011 Compendium of Physical Activities, which the MET comes from */
public record ActivityView(String code, String name, BigDecimal met) {}
