package town.plaza.board.control;

import java.time.Instant;

/** @param index the place in the public log; absent until it is folded in, at most a second */
public record LogEntryView(String kind, Long index, Instant at) {}
