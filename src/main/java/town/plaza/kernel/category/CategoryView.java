package town.plaza.kernel.category;

/** @param slug as in addresses */
public record CategoryView(String slug, Names names) {}
