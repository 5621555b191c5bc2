package town.plaza.kernel.category;

import town.plaza.kernel.web.Versioned;

/** A category as it is kept, for who changes it. */
public record Category(String slug, Names names, int version) implements Versioned {

    /** As what is filed under it names it. */
    CategoryView view() {
        return new CategoryView(slug, names);
    }
}
