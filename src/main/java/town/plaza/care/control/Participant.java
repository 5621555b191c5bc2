package town.plaza.care.control;

import java.util.UUID;

/** @param attended absent while nobody has recorded it */
public record Participant(UUID resident, String name, String room, Boolean attended) {}
