package town.plaza.care.control;

/** @param again whether it was recorded before, by the same key */
public record Recorded(EntryView entry, boolean again) {}
