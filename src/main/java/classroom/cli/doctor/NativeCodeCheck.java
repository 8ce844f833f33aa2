package classroom.cli.doctor;

import classroom.system.Java;
import classroom.system.Kit;
import classroom.system.Program;
import classroom.system.Program.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** That native code loads and adds: in a Java of its own, as a native library that fails can end the whole process. */
final class NativeCodeCheck implements Check {
    private static final int SECONDS = 120;

    @Override
    public String subject() {
        return "Native code";
    }

    @Override
    public Finding look() {
        long start = System.nanoTime();
        Optional<Result> output = Program.of(command()).within(SECONDS).tried();
        String time = "%.1f s".formatted((System.nanoTime() - start) / 1e9);
        if (output.isEmpty()) {
            return Finding.broken("no answer within " + SECONDS + " s", "close other programs, and try again");
        }
        Result said = output.get();
        return said.isWell() && said.out().strip().equals(NativeProbe.RIGHT)
                ? Finding.fine("loads and adds (" + time + ")") : broken(said.out() + said.err());
    }

    private static List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Java.program().toString());
        command.addAll(Java.options());
        command.addAll(List.of("-cp", Kit.jar().toString(), NativeProbe.class.getName()));
        return command;
    }

    static Finding broken(String said) {
        String reason = said.lines().filter(line -> line.contains("Error") || line.contains("Exception"))
                .reduce((first, last) -> last).orElse(said.lines().findFirst().orElse("no reason given")).strip();
        return Finding.broken("does not load: " + reason, cure(said));
    }

    private static String cure(String said) {
        if (said.contains("noexec") || said.contains("failed to map segment")) {
            return "the kit lies where programs may not run: move it to your home folder";
        }
        if (said.contains("libgomp") || said.contains("libstdc++") || said.contains("GLIBC")) {
            return "install the system's libraries for C++ and OpenMP (libstdc++6 and libgomp1), with glibc";
        }
        return "delete the folder target/natives and try again; on Windows, install the Visual C++ Redistributable";
    }
}
