package classroom.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CellOutputTest {
    private static final PrintStream OUT = System.out;
    private static final PrintStream ERR = System.err;
    private final List<String> messages = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    static void start() {
        CellOutput.start();
    }

    @AfterAll
    static void end() {
        CellOutput.begin(OUT::print, ERR::print);
        System.setOut(OUT);
        System.setErr(ERR);
    }

    @BeforeEach
    void begin() {
        CellOutput.begin(text -> messages.add("out " + text), text -> messages.add("err " + text));
    }

    @Test
    void outAndErrComeInTheirOrder() {
        System.out.print("a");
        System.out.println('b');
        System.err.printf("%d%n", 3);
        System.out.append("c").write('d');
        CellOutput.end();

        assertThat(text()).isEqualTo("ab\n3\ncd");
        assertThat(messages).filteredOn(message -> message.startsWith("err")).containsExactly("err 3\n");
    }

    @Test
    void linesThatWaitGoTogether() {
        for (int i = 0; i < 10_000; i++) {
            System.out.println(i);
        }
        CellOutput.end();

        assertThat(messages).hasSizeLessThan(500);
        assertThat(text().lines()).hasSize(10_000).endsWith("9999");
    }

    @Test
    void whatIsTooMuchIsLeftOutAndItsEndIsShown() {
        for (int i = 0; i < 300_000; i++) {
            System.out.println("line " + (100_000 + i));
        }
        CellOutput.end();

        assertThat(text())
                .hasSizeLessThan(2_010_000)
                .contains("line 100000\n", " characters are left out: ")
                .endsWith("line 399999\n");
        long left = 300_000L * 12
                - text().lines().filter(line -> line.matches("line \\d{6}")).count() * 12;
        assertThat(text()).contains(String.format("... %,d characters", left));
    }

    @Test
    void linesOfManyThreadsStayWhole() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            threads.add(new Thread(() -> {
                for (int j = 0; j < 200; j++) {
                    System.out.println("whole line");
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        CellOutput.end();

        assertThat(text().lines()).hasSize(4_000).containsOnly("whole line");
    }

    /** In Java's own stream, the end of the stack can come while it is locked. */
    @Test
    void theEndOfTheStackLeavesItAsItWas() throws InterruptedException {
        Thread[] deep = new Thread[50];
        for (int i = 0; i < deep.length; i++) {
            deep[i] = new Thread(
                    null,
                    () -> assertThatThrownBy(() -> down(0)).isInstanceOf(StackOverflowError.class),
                    "deep",
                    200_000 + 16L * i);
            deep[i].start();
        }
        for (Thread thread : deep) {
            thread.join();
        }
        System.out.println("alive");
        CellOutput.end();

        assertThat(text()).endsWith("alive\n");
    }

    @SuppressWarnings("InfiniteRecursion") // it ends, where the stack does
    private static int down(int depth) {
        System.out.println(depth);
        return down(depth + 1) + 1;
    }

    @Test
    void whatAThreadPrintsAfterItsCellStillComes() {
        CellOutput.end();
        System.out.println("late");
        System.out.flush();

        assertThat(messages).containsExactly("out late\n");
    }

    @Test
    void aStreamThatACellHasSetEndsWithTheCell() {
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        CellOutput.end();
        begin();
        System.out.println("seen");
        CellOutput.end();

        assertThat(text()).isEqualTo("seen\n");
    }

    @Test
    void theEndOfACellMayPrint() {
        AtomicBoolean first = new AtomicBoolean(true);
        CellOutput.atTheEnd(() -> System.err.print(first.getAndSet(false) ? "at the end\n" : ""));
        CellOutput.end();

        assertThat(messages).containsExactly("err at the end\n");
    }

    private String text() {
        return messages.stream().map(message -> message.substring(4)).collect(Collectors.joining());
    }
}
