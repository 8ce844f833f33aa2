package classroom.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** The code of cells after its completion; AccidentsIT has it in the real kernel. */
class CellCodeTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    /** Loops n times; without end if n is negative. */
    public static final class Sum implements IntUnaryOperator {
        @Override
        public int applyAsInt(int n) {
            int sum = 0;
            for (int i = 0; n < 0 || i < n; i++) {
                sum += switch (i % 2) {
                    case 0 -> 1;
                    default -> 2;
                };
            }
            return sum;
        }
    }

    private static IntUnaryOperator sum() throws ReflectiveOperationException, IOException {
        String name = Sum.class.getName();
        try (InputStream file = Sum.class.getResourceAsStream("CellCodeTest$Sum.class")) {
            byte[] code = CellCode.complete(file.readAllBytes(), new KeptValues());
            ClassLoader loader = new ClassLoader(Sum.class.getClassLoader()) {
                @Override
                protected Class<?> loadClass(String asked, boolean resolve) throws ClassNotFoundException {
                    return asked.equals(name)
                            ? defineClass(name, code, 0, code.length)
                            : super.loadClass(asked, resolve);
                }
            };
            return (IntUnaryOperator) loader.loadClass(name).getConstructor().newInstance();
        }
    }

    @Test
    void itComputesTheSame() throws Exception {
        assertThat(sum().applyAsInt(5)).isEqualTo(new Sum().applyAsInt(5)).isEqualTo(7);
    }

    @Test
    void anEndlessLoopEndsOnceItsCellIsInterrupted() throws Exception {
        IntUnaryOperator sum = sum();
        Thread cell = new CellThread(
                () -> assertThatThrownBy(() -> sum.applyAsInt(-1)).isInstanceOf(Error.class));
        cell.start();

        Interruption.end(cell);
        cell.join(SOON.toMillis());
        Interruption.over(cell);

        assertThat(cell.isAlive()).isFalse();
    }

    @Test
    void anotherThreadDecidesForItself() {
        Thread.currentThread().interrupt();
        try {
            assertThatCode(Interruption::check).doesNotThrowAnyException();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void whatANewerJavaHasCompiledStaysAsItIs() {
        byte[] code = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 1, 0, 0, 1};

        assertThat(CellCode.complete(code, new KeptValues())).isSameAs(code);
    }
}
