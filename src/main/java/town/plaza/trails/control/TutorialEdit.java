package town.plaza.trails.control;

import java.util.UUID;
import town.plaza.kernel.web.Versioned;

/** A page on how to play with all that those who keep it may change. */
public record TutorialEdit(UUID id, int position, TutorialText es, TutorialText en, int version) implements Versioned {}
