package classroom.cli;

import classroom.cli.doctor.Check;
import classroom.cli.doctor.Finding;
import classroom.cli.doctor.Finding.State;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** Prints what the checks of {@code classroom.cli.doctor} find, and the cure for each. */
@Command(
        name = "doctor",
        description = {
            "Look whether this machine has what the kit needs, and say what to do where it has not.",
            "Exit code: 0 if all that is needed is there, 1 if something is broken."
        },
        footer = {"", "Example:", "  ./dezero doctor"})
final class DoctorCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        boolean broken = false;
        for (Check check : Check.all()) {
            Finding finding = check.look().get();
            print(check.subject(), finding);
            broken |= finding.state() == State.BROKEN;
        }
        System.out.println();
        System.out.println(
                broken
                        ? "Something that the kit needs is broken; its cure stands below it."
                        : "All that the kit needs is there.");
        return broken ? 1 : 0;
    }

    private static void print(String subject, Finding finding) {
        String style = switch (finding.state()) {
            case FINE -> "green";
            case NOTE -> "yellow";
            case BROKEN -> "bold,red";
        };
        String label = Ansi.AUTO.string("@|%s %-6s|@".formatted(style, finding.state().label));
        System.out.printf("%s  %-12s %s%n", label, subject, finding.what());
        if (!finding.cure().isEmpty()) {
            System.out.printf("%22s-> %s%n", "", finding.cure());
        }
    }
}
