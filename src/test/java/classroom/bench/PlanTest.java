package classroom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.bench.Task.Mode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final Set<Row> ROWS = EnumSet.allOf(Row.class);
    private static final Set<Contender> CONTENDERS = EnumSet.allOf(Contender.class);
    private final Plan full = new Plan(false, 3, ROWS, CONTENDERS);

    @Test
    void the_contenders_take_turns_in_every_round_and_small_sizes_come_first() {
        List<Task> chain = full.round(0).stream().filter(task -> task.row() == Row.CHAIN)
                .filter(task -> task.mode() == Mode.GRADIENT).toList();

        assertThat(chain).extracting(Task::size).isSorted().contains(1_000, 1_000_000);
        assertThat(chain.stream().filter(task -> task.size() == 10_000)).extracting(Task::contender)
                .startsWith(Contender.KIT, Contender.PLAIN, Contender.DOUBLE, Contender.CORE);
    }

    @Test
    void other_sizes_and_ways_are_measured_once() {
        assertThat(full.round(0)).extracting(Task::mode).contains(Mode.FORWARD, Mode.NOGRAD);
        assertThat(full.round(1)).isNotEmpty().allSatisfy(task -> {
            assertThat(task.mode()).isEqualTo(Mode.GRADIENT);
            assertThat(task.size()).isEqualTo(task.row().shown(false));
        });
    }

    @Test
    void in_haste_the_columns_of_the_table_alone_are_measured() {
        List<Task> quick = new Plan(true, 1, ROWS, CONTENDERS).round(0);

        assertThat(quick).extracting(Task::contender).containsOnlyElementsOf(Contender.COLUMNS);
        assertThat(quick).extracting(Task::row).containsAll(ROWS);
    }

    @Test
    void steps_have_the_first_row_alone_and_who_has_no_arrays_is_not_asked_for_them() {
        assertThat(full.round(0)).filteredOn(task -> Contender.STEPS.contains(task.contender())).isNotEmpty()
                .allSatisfy(task -> assertThat(task.row()).isEqualTo(Row.EXP));
        assertThat(full.round(0)).filteredOn(task -> task.contender() == Contender.MICROGRAD).extracting(Task::row)
                .contains(Row.BRANCHES).doesNotContain(Row.ARRAY);
    }

    @Test
    void a_part_of_the_plan_takes_less() {
        Plan part = new Plan(false, 3, EnumSet.of(Row.EXP), EnumSet.of(Contender.KIT));

        assertThat(part.round(1)).containsExactly(new Task(Contender.KIT, Row.EXP, 1, Mode.GRADIENT));
        assertThat(part.estimate()).isPositive().isLessThan(full.estimate());
    }
}
