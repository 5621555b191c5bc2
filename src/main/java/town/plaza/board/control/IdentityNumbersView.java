package town.plaza.board.control;

import java.util.List;
import town.plaza.board.entity.IdentityNumber;

/** Full identity numbers in a notice, masked. */
public record IdentityNumbersView(List<Found> found) {

    public record Found(IdentityNumber.Kind kind, String masked) {}

    static IdentityNumbersView of(List<IdentityNumber> numbers) {
        return new IdentityNumbersView(numbers.stream()
                .map(number -> new Found(number.kind(), number.masked()))
                .toList());
    }
}
