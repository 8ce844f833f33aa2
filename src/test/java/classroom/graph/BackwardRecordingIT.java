package classroom.graph;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.cli.Jdks;
import classroom.cli.Jdks.Jdk;
import classroom.system.Java;
import classroom.system.Kit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The agent, on every JDK, as a program of a learner's meets it. */
class BackwardRecordingIT {
    @TempDir
    private Path folder;

    static Stream<Jdk> jdks() {
        return Jdks.installed().stream();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void withTheOptionsOfTheKitItComesWithoutAWord(Jdk jdk) throws IOException {
        assertThat(said(jdk, Java.options())).isEqualToIgnoringNewLines("PRIORITY_QUEUE 4");
    }

    @Test
    void whereNoneIsLetInOneSentenceSaysSo() throws IOException {
        List<String> options = new ArrayList<>(Java.options());
        options.add("-XX:+DisableAttachMechanism");
        assertThat(said(Jdks.installed().get(0), options))
                .isEqualToIgnoringNewLines(
                        "a replay watches backward() through an agent, and this Java lets none in: use a whole JDK, start it"
                                + " with -XX:+EnableDynamicAgentLoading, and without -XX:+DisableAttachMechanism");
    }

    private String said(Jdk jdk, List<String> options) throws IOException {
        Path program = Files.writeString(folder.resolve("Way.java"), """
                import static dezero.Functions.*;
                class Way {
                    public static void main(String[] args) {
                        var a = new dezero.Variable(org.nd4j.linalg.factory.Nd4j.scalar(2.0)).pow(2);
                        var y = a.pow(2).add(a.pow(2));
                        try {
                            var way = classroom.graph.BackwardRecording.of(y);
                            System.out.println(way.workList() + " " + way.taken().size());
                        } catch (classroom.system.KitException e) {
                            System.out.println(e.getMessage());
                        }
                    }
                }
                """);
        List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
        command.addAll(options);
        command.addAll(Arrays.asList("-cp", Kit.jar().toString(), program.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
