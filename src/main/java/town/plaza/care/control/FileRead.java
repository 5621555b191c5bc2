package town.plaza.care.control;

import java.time.Instant;
import java.util.UUID;

/**
 * That somebody read a resident's file.
 *
 * @param residentName absent once the resident is taken out
 * @param readerName absent once that account is erased
 * @param kind a kind of data, or RESIDENT for the head of the file
 */
public record FileRead(Instant at, UUID resident, String residentName, UUID reader, String readerName, String kind) {}
