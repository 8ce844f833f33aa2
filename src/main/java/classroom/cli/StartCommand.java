package classroom.cli;

import classroom.steps.Step;
import classroom.steps.StepClass;
import classroom.system.Kit;
import classroom.system.KitException;
import classroom.system.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "start",
        description = {
            "Lay out the classes of the step before, to type along from. They are yours, and have no"
                    + " package: JShell and a compiler take them as they are."
        },
        footer = {
            "",
            "Examples:",
            "  ./dezero start 8             the classes of step 7, in my/step08",
            "  ./dezero start 8 ~/lesson    in another folder",
            "  ./dezero diff --mine my/step08 8   what they still lack"
        })
final class StartCommand implements Runnable {
    @Parameters(index = "0", paramLabel = "NN", description = "The step to write, 7 or 07.")
    private Step step;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "DIR",
            description = "An empty or a new folder; my/stepNN" + " without it.")
    private Path folder;

    @Override
    public void run() {
        if (step.number() == Step.FIRST) {
            throw new KitException("step 01 begins with nothing: open a new file Variable.java");
        }
        Step before = new Step(step.number() - 1);
        Path place = folder != null ? folder : Kit.home().resolve("my").resolve(step.id());
        List<StepClass> classes = before.sources().stream()
                .map(StepClass::read)
                .filter(type -> !before.own().contains(type.name()))
                .toList();
        lay(classes, place);
        System.out.println(place + ": the classes of " + before + ": "
                + classes.stream().map(StepClass::name).collect(Collectors.joining(", ")));
        System.out.println("What they still lack: ./dezero diff --mine " + place + " " + step.number());
    }

    private static void lay(List<StepClass> classes, Path place) {
        try {
            requireEmpty(Files.createDirectories(place));
            for (StepClass type : classes) {
                WholeFile.write(place.resolve(type.name() + ".java"), type.withoutPackage());
            }
        } catch (IOException e) {
            throw new KitException(place + " cannot be written: " + e, e);
        }
    }

    private static void requireEmpty(Path place) throws IOException {
        try (Stream<Path> inside = Files.list(place)) {
            if (inside.findAny().isPresent()) {
                throw new KitException(place + " is not empty, and what is yours stays: name another folder");
            }
        }
    }
}
