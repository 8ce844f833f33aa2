package classroom.cli.doctor;

import classroom.system.Program;
import classroom.system.Program.Result;
import java.util.List;
import java.util.Optional;

/** A program on the PATH that the kit can use: which version, or what it would be good for. */
final class ToolCheck implements Check {
    private static final int SECONDS = 30;
    private final String name;
    private final String use;
    private final String cure;
    private final List<String> commands;

    ToolCheck(String name, String use, String cure, String... commands) {
        this.name = name;
        this.use = use;
        this.cure = cure;
        this.commands = List.of(commands);
    }

    @Override
    public String subject() {
        return name;
    }

    @Override
    public Finding look() {
        return commands.stream().map(this::version).flatMap(Optional::stream).findFirst().map(Finding::fine)
                .orElseGet(() -> Finding.note("not found (" + use + ")", cure));
    }

    private Optional<String> version(String command) {
        return Program.onPath(command)
                .flatMap(program -> Program.of(program, "--version").within(SECONDS).tried())
                .filter(Result::isWell).map(result -> command + ": " + firstLine(result.out()));
    }

    /** Without the colours that Maven prints. */
    private static String firstLine(String text) {
        return text.replaceAll("\u001B\\[[0-9;]*m", "").lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }
}
