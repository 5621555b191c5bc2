package town.plaza.board.control;

import java.util.Optional;

/**
 * Which notices.
 *
 * @param category a slug
 * @param text words to look for, in Spanish or English, as typed into a search engine
 * @param ever also those that expired or were withdrawn
 */
public record NoticeQuery(Optional<String> category, Optional<String> text, boolean ever) {

    public static NoticeQuery inForce(String category) {
        return new NoticeQuery(Optional.ofNullable(category), Optional.empty(), false);
    }
}
