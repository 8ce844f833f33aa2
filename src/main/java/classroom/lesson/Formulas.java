package classroom.lesson;

import classroom.prose.Formula;
import classroom.prose.Prose;
import classroom.system.KitException;
import java.util.ArrayList;
import java.util.List;

/** The formulas in a lesson's prose. */
public final class Formulas {
    private Formulas() {}

    /**
     * All of them, in order.
     *
     * @throws KitException that names the line of one that pages or the terminal could not show; or of a dollar sign
     *         that stands for itself, as the notebook would take two of them for a formula
     */
    public static List<Formula> of(Lesson lesson) {
        List<Formula> formulas = new ArrayList<>();
        for (Cell cell : lesson.cells()) {
            for (Formula formula : Prose.formulas(cell.prose())) {
                try {
                    formula.check();
                } catch (KitException e) {
                    throw wrong(lesson, cell, formula.tex(), e.getMessage());
                }
                formulas.add(formula);
            }
            for (String text : Prose.loneDollars(cell.prose())) {
                throw wrong(
                        lesson,
                        cell,
                        text,
                        "a dollar sign is no part of a formula: put it into backticks, or close" + " the formula");
            }
        }
        return formulas;
    }

    /** The first line in which it stands: where it is written twice, it is wrong there, too. */
    private static KitException wrong(Lesson lesson, Cell cell, String text, String what) {
        String begin = text.lines().findFirst().orElse("$");
        int line = cell.line()
                + 1
                + (int) cell.lines().stream()
                        .takeWhile(one -> !one.contains(begin))
                        .count();
        return new KitException(lesson.step().id() + ".jsh, line " + line + ": " + what);
    }
}
