package classroom.cli.doctor;

import classroom.system.Kit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * One thing that the kit needs, or can use.
 *
 * @param subject at most 12 letters, for the first column
 * @param look throws nothing for what is merely broken
 */
public record Check(String subject, Supplier<Finding> look) {
    /** All of them, in the order in which a cure for one may be the cure for the next. */
    public static List<Check> all() {
        List<Check> checks = new ArrayList<>(MachineChecks.all());
        if (!Kit.isBundle()) {
            checks.addAll(MachineChecks.ofBuilding());
        }
        checks.addAll(NotebookChecks.all());
        return checks;
    }
}
