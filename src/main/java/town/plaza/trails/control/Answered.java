package town.plaza.trails.control;

/** @param again it was known already, and nothing was added */
public record Answered(AnswerView answer, boolean again) {}
