package town.plaza.care.control;

import java.time.LocalDate;
import java.util.UUID;

/** A resident in a list: who and where, nothing of the file. */
public record ResidentLine(UUID id, String name, LocalDate born, String room, LocalDate leftOn) {}
