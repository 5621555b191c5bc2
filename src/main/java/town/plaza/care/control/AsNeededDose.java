package town.plaza.care.control;

import java.util.UUID;

/** What is given to a resident as needed. @param room absent where they have none */
public record AsNeededDose(UUID resident, String residentName, String room, AsNeededView medication) {}
