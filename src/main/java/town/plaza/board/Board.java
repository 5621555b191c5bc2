package town.plaza.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import town.plaza.kernel.service.PlazaService;

/** The board, as the kernel sees it. */
@ApplicationScoped
public class Board implements PlazaService {

    public static final String NAME = "board";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> furtherPaths() {
        return Set.of("words");
    }

    @Override
    public Set<String> liveTopics() {
        return Set.of("board.notes", "board.notices");
    }
}
