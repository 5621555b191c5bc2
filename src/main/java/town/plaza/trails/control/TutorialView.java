package town.plaza.trails.control;

import java.util.UUID;

/** @param language of both texts, which is not the reader's where the page is not written in that */
public record TutorialView(UUID id, String title, String body, String language) {}
