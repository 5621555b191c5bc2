package town.plaza.care.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import town.plaza.kernel.problem.Problem;
import town.plaza.kernel.problem.ProblemType;
import town.plaza.kernel.problem.Violation;
import town.plaza.kernel.text.Language;
import town.plaza.kernel.text.Texts;

/** A schedule comes back from JSON as it went, and what is none is refused where it is wrong. */
class ScheduleJsonTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 21);

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text.replace('\'', '"'))).readObject();
    }

    @Provide
    Arbitrary<Schedule> schedules() {
        return Schedules.anySchedules();
    }

    @Property
    void comes_back_as_it_went(@ForAll("schedules") Schedule schedule) {
        var text = ScheduleJson.write(schedule).toString();

        assertThat(ScheduleJson.read(json(text), START)).isEqualTo(schedule);
    }

    @Test
    void days_are_counted_from_the_start_where_no_other_is_named() {
        assertThat(ScheduleJson.read(json("{'kind':'EVERY_DAYS','interval':2,'times':['08:00']}"), START))
                .isEqualTo(new EveryDays(2, START, Schedules.times("08:00")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                                      | schedule.kind",
                "{'kind':'SOMETIMES'}                                                    | schedule.kind",
                "{'kind':7}                                                              | schedule.kind",
                "{'kind':'AT_TIMES'}                                                     | schedule.times",
                "{'kind':'AT_TIMES','times':[]}                                          | schedule.times",
                "{'kind':'AT_TIMES','times':'08:00'}                                     | schedule.times",
                "{'kind':'AT_TIMES','times':['08:00','08:00']}                           | schedule.times",
                "{'kind':'AT_TIMES','times':['25:00']}                                   | schedule.times",
                "{'kind':'AT_TIMES','times':['at eight']}                                | schedule.times",
                "{'kind':'AT_TIMES','times':[8]}                                         | schedule.times",
                "{'kind':'AT_TIMES','times':['08:00:30']}                                | schedule.times",
                "{'kind':'ON_WEEKDAYS','days':[],'times':['08:00']}                      | schedule.days",
                "{'kind':'ON_WEEKDAYS','times':['08:00']}                                | schedule.days",
                "{'kind':'ON_WEEKDAYS','days':['MOONDAY'],'times':['08:00']}             | schedule.days",
                "{'kind':'ON_WEEKDAYS','days':['MONDAY','MONDAY'],'times':['08:00']}     | schedule.days",
                "{'kind':'EVERY_DAYS','interval':0,'times':['08:00']}                    | schedule.interval",
                "{'kind':'EVERY_DAYS','interval':1.5,'times':['08:00']}                  | schedule.interval",
                "{'kind':'EVERY_DAYS','interval':367,'times':['08:00']}                  | schedule.interval",
                "{'kind':'EVERY_DAYS','interval':99999999999,'times':['08:00']}          | schedule.interval",
                "{'kind':'EVERY_DAYS','times':['08:00']}                                 | schedule.interval",
                "{'kind':'EVERY_DAYS','interval':2,'first':'tomorrow','times':['08:00']} | schedule.first",
                "{'kind':'EVERY_HOURS','every':'PT0H','first':'2026-11-21T08:00'}        | schedule.every",
                "{'kind':'EVERY_HOURS','every':'PT-8H','first':'2026-11-21T08:00'}       | schedule.every",
                "{'kind':'EVERY_HOURS','every':'PT14M','first':'2026-11-21T08:00'}       | schedule.every",
                "{'kind':'EVERY_HOURS','every':'PT99999999999999H','first':'2026-11-21T08:00'} | schedule.every",
                "{'kind':'EVERY_HOURS','every':'8','first':'2026-11-21T08:00'}           | schedule.every",
                "{'kind':'EVERY_HOURS','every':8,'first':'2026-11-21T08:00'}             | schedule.every",
                "{'kind':'EVERY_HOURS','first':'2026-11-21T08:00'}                       | schedule.every",
                "{'kind':'EVERY_HOURS','every':'PT8H'}                                   | schedule.first",
                "{'kind':'EVERY_HOURS','every':'PT8H','first':'08:00'}                   | schedule.first",
                "{'kind':'EVERY_HOURS','every':'PT8H','first':'-9999999-01-01T08:00'}    | schedule.first",
                "{'kind':'EVERY_DAYS','interval':2,'first':'+10000-01-01','times':['08:00']} | schedule.first",
                "{'kind':'EVERY_HOURS','perDay':0,'first':'2026-11-21T08:00'}            | schedule.perDay",
                "{'kind':'EVERY_HOURS','perDay':97,'first':'2026-11-21T08:00'}           | schedule.every",
                "{'kind':'AS_NEEDED','minimum':'PT-1H','most':4}                         | schedule.minimum",
                "{'kind':'AS_NEEDED','most':4}                                           | schedule.minimum",
                "{'kind':'AS_NEEDED','minimum':'PT6H','most':0}                          | schedule.most",
                "{'kind':'AS_NEEDED','minimum':'PT6H','most':'four'}                     | schedule.most",
                "{'kind':'AS_NEEDED','minimum':'PT6H','most':0.00001}                    | schedule.most",
                "{'kind':'AS_NEEDED','minimum':'PT6H'}                                   | schedule.most",
            })
    void what_is_no_schedule_is_refused_where_it_is_wrong(String text, String field) {
        assertThatThrownBy(() -> ScheduleJson.read(json(text), START))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.INVALID_VALUES);
                    assertThat(problem.violations())
                            .singleElement()
                            .extracting(Violation::field)
                            .isEqualTo(field);
                    var message = problem.violations().get(0).message();
                    for (var language : Language.values()) {
                        assertThat(Texts.of("ValidationMessages", language).has(message))
                                .as(message)
                                .isTrue();
                    }
                })
                .asInstanceOf(InstanceOfAssertFactories.THROWABLE)
                .hasNoCause();
    }
}
