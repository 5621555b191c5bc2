package town.plaza.trails.control;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import town.plaza.kernel.csv.CsvColumn;
import town.plaza.kernel.csv.CsvDecimal;
import town.plaza.kernel.csv.CsvLine;
import town.plaza.kernel.csv.CsvWriter;
import town.plaza.kernel.text.Language;
import town.plaza.trails.control.RawQuestion.Part;
import town.plaza.trails.entity.Question;

/** Questions as lines of a spreadsheet, in both languages side by side. */
final class QuestionsCsv {

    static final List<CsvColumn> COLUMNS = Stream.concat(
                    Stream.of(new CsvColumn("category", false), new CsvColumn("difficulty", true)),
                    Stream.of(Language.values()).flatMap(language -> Stream.of(
                                    "question", "right", "wrong1", "wrong2", "wrong3", "explanation")
                            .map(name -> new CsvColumn(name + "_" + language.code(), false))))
            .toList();

    private QuestionsCsv() {}

    static RawQuestion read(CsvLine line) {
        return new RawQuestion(
                line.text("category"), line.text("difficulty"), wording(line, Language.ES), wording(line, Language.EN));
    }

    private static RawQuestion.Wording wording(CsvLine line, Language language) {
        var text = line.text(nameOf(Part.TEXT, language, 0));
        var right = line.text(nameOf(Part.RIGHT, language, 0));
        var explanation = line.text(nameOf(Part.EXPLANATION, language, 0));
        var wrong = new ArrayList<String>();
        for (var i = 0; i < Question.MOST_WRONG; i++) {
            wrong.add(line.text(nameOf(Part.WRONG, language, i)));
        }
        // an empty column at the end is no answer; one between others is a gap that the line has to explain
        while (!wrong.isEmpty() && wrong.get(wrong.size() - 1) == null) {
            wrong.remove(wrong.size() - 1);
        }
        return wrong.isEmpty() && Stream.of(text, right, explanation).allMatch(Objects::isNull)
                ? null
                : new RawQuestion.Wording(text, right, wrong, explanation);
    }

    static String nameOf(Part part, Language language, int index) {
        return switch (part) {
            case CATEGORY -> "category";
            case DIFFICULTY -> "difficulty";
            case TEXT -> "question_" + language.code();
            case RIGHT -> "right_" + language.code();
            case WRONG -> "wrong" + (Math.max(index, 0) + 1) + "_" + language.code();
            case EXPLANATION -> "explanation_" + language.code();
        };
    }

    /** With a byte order mark, without which spreadsheets take UTF-8 for something else. */
    static String write(List<QuestionEdit> questions) {
        var text = new StringWriter();
        text.append(CsvWriter.BYTE_ORDER_MARK);
        try {
            var csv = new CsvWriter(
                    text,
                    CsvDecimal.POINT,
                    COLUMNS.stream().map(CsvColumn::name).toList());
            for (var each : questions) {
                var values = new ArrayList<Object>(
                        List.of(each.category(), each.difficulty().name().toLowerCase(Locale.ROOT)));
                wording(values, each.es());
                wording(values, each.en());
                csv.write(values);
            }
        } catch (IOException defect) {
            throw new UncheckedIOException(defect);
        }
        return text.toString();
    }

    private static void wording(List<Object> values, QuestionWording wording) {
        values.add(wording == null ? null : wording.text());
        values.add(wording == null ? null : wording.right());
        for (var i = 0; i < Question.MOST_WRONG; i++) {
            values.add(
                    wording == null || wording.wrong().size() <= i
                            ? null
                            : wording.wrong().get(i));
        }
        values.add(wording == null ? null : wording.explanation());
    }
}
