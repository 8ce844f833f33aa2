package fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.cpu.nativecpu.ops.NativeOpExecutioner;

/** All divisions of whole numbers; in another Java, as ND4J would end this one. */
class WholeNumbersIT {
    private static final Predicate<String> REFUSED = line -> line.contains(Divisions.NO_VALUE);

    private static List<String> plain;

    @BeforeAll
    static void plainNd4jDividesWhatItCan() throws Exception {
        plain = divisions("-Dopexec=" + NativeOpExecutioner.class.getName(), "harmless");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void allDivisionsGiveWhatNd4jGivesOrAreRefused(boolean fast) throws Exception {
        List<String> guarded = divisions("-Ddezero.fast=" + fast);

        assertThat(plain.get(0)).endsWith(NativeOpExecutioner.class.getName());
        assertThat(guarded.get(0)).endsWith(FastExecutioner.class.getName());
        assertThat(guarded.stream().skip(1).filter(REFUSED.negate()))
                .hasSizeGreaterThan(4000)
                .isEqualTo(plain.subList(1, plain.size()));
        assertThat(guarded.stream().filter(REFUSED))
                .hasSizeGreaterThan(2000)
                .allMatch(line -> line.matches(
                        ".*: ND4J has no \\w+ for -?\\d+ [/%^] -?\\d+( at \\[.*])?: mend the numbers, .*"));
    }

    private static List<String> divisions(String option, String... arguments) throws Exception {
        return OtherJava.run(List.of(option, "-XX:+SuppressFatalErrorMessage"), Divisions.class, arguments).stream()
                .filter(line -> line.startsWith(Divisions.MARK))
                .toList();
    }
}
