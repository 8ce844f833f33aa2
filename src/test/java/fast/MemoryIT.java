package fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The bound on a process's memory, in a Java as a kernel's is. */
class MemoryIT {
    private static final long BOUND = 600;

    @Test
    @Tag("full")
    void arraysOfFloatsAndOfTruthsDoNotPassIt() throws Exception {
        check("FLOAT", "BOOL");
    }

    @Test
    @Tag("release")
    void arraysOfNoTypePassIt() throws Exception {
        check("DOUBLE", "HALF", "BFLOAT16", "LONG", "INT", "SHORT", "BYTE", "UBYTE");
    }

    private static void check(String... types) throws Exception {
        List<String> lines = OtherJava.run(
                        List.of("-Xmx320m", "-Dorg.bytedeco.javacpp.maxphysicalbytes=" + BOUND + "m"),
                        MemoryLoops.class,
                        types)
                .stream()
                .filter(line -> Stream.of(types).anyMatch(line::startsWith))
                .toList();

        assertThat(lines).hasSize(3 * types.length).allSatisfy(line -> {
            String[] words = line.split(" ", 5);
            assertThat(Long.parseLong(words[2])).as("dropped: " + line).isLessThan(BOUND);
            assertThat(Long.parseLong(words[3])).as("kept: " + line).isLessThan(BOUND);
            assertThat(words[4]).as(line).containsAnyOf("Cannot allocate an", "Java heap space");
        });
    }
}
