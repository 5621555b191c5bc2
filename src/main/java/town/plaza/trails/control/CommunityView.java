package town.plaza.trails.control;

import town.plaza.kernel.category.Names;

/** @param code INE's, two digits */
public record CommunityView(String code, Names names) {}
