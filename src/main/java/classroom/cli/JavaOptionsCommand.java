package classroom.cli;

import classroom.system.ClassData;
import classroom.system.Java;
import picocli.CommandLine.Command;

/** Prints the options of {@link Java}, for scripts that start the kit's classes themselves. */
@Command(
        name = "java-options",
        description = "Print the options that the kit starts Java with, one a line.",
        footer = {
            "",
            "Example, in a folder whose path has no spaces:",
            "  java $(./dezero java-options) -cp target/dezero.jar Mine.java"
        })
final class JavaOptionsCommand implements Runnable {
    @Override
    public void run() {
        Java.options().forEach(System.out::println);
        ClassData.ofKit().options().forEach(System.out::println);
    }
}
