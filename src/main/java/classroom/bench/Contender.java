package classroom.bench;

import classroom.system.KitException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is measured: the kit in its forms, the floor, and the frameworks to compare with. */
public enum Contender {
    KIT("the kit", "kit", Runtime.KIT, 1.2),
    SCOPE("the kit, in a memory scope", "scope", Runtime.KIT, 1.2),
    PLAIN("the kit, fast paths off", "kit", Runtime.PLAIN, 1.5),
    DOUBLE("Java double[]", "double", Runtime.KIT, 0.5),
    CORE("the book's core", "core", Runtime.PYTHON, 0.5),
    DEZERO("DeZero", "dezero", Runtime.PYTHON, 0.8),
    PYTORCH("PyTorch", "pytorch", Runtime.PYTHON, 3),
    MICROGRAD("micrograd", "micrograd", Runtime.PYTHON, 0.2),
    SAMEDIFF("SameDiff", "samediff", Runtime.JAVA, 2),
    DJL("DJL", "djl", Runtime.DJL, 2),
    KIT_C2("the kit, all of Java's compilers", "kit", Runtime.JAVA_FAST, 2),
    DOUBLE_C2("Java double[], all of Java's compilers", "double", Runtime.JAVA_FAST, 0.7),
    STEP07("step 7", "step07", Runtime.STEP, 1.5),
    STEP09("step 9", "step09", Runtime.STEP, 1.5),
    STEP14("step 14", "step14", Runtime.STEP, 1.5),
    STEP16("step 16", "step16", Runtime.STEP, 1.5),
    STEP18("step 18", "step18", Runtime.STEP, 1.5);

    /** What a contender runs in. */
    enum Runtime {
        /** Java with the kit's options. */
        KIT,
        /** The same, with ND4J as it is. */
        PLAIN,
        /** One of the steps instead of {@code dezero}. */
        STEP,
        /** Java with its own options, and ND4J as it is. */
        JAVA,
        /** Java with its own options, and the kit's fast paths. */
        JAVA_FAST,
        /** Java with its own options and DJL's libraries, without ND4J. */
        DJL,
        PYTHON
    }

    /** The columns of the table. */
    static final List<Contender> COLUMNS = List.of(KIT, SCOPE, CORE, DEZERO, PYTORCH, MICROGRAD, DJL,
            SAMEDIFF, PLAIN, DOUBLE);
    /** What is measured in every size: as many as can be told apart in a picture. */
    static final List<Contender> LINES = List.of(KIT, CORE, DEZERO, PYTORCH, DOUBLE);
    /** The steps by themselves. */
    static final List<Contender> STEPS = List.of(STEP07, STEP09, STEP14, STEP16, STEP18);
    /** Those that can compute without a graph. */
    static final List<Contender> WITHOUT_GRAPH = List.of(KIT, CORE, PYTORCH);

    private final String title;
    private final String argument;
    private final Runtime runtime;
    private final double startup;

    Contender(String title, String argument, Runtime runtime, double startup) {
        this.title = title;
        this.argument = argument;
        this.runtime = runtime;
        this.startup = startup;
    }

    /** @throws KitException if there is none of this name */
    public static Contender of(String name) {
        return Arrays.stream(values()).filter(contender -> contender.toString().equals(name)).findFirst()
                .orElseThrow(() -> new KitException("there is no '" + name + "' to measure: there are "
                        + Arrays.stream(values()).map(Contender::toString).collect(Collectors.joining(", "))));
    }

    String title() {
        return title;
    }

    /** Its name for the program that measures. */
    String argument() {
        return argument;
    }

    Runtime runtime() {
        return runtime;
    }

    /** About how many seconds its process takes before it measures. */
    double startup() {
        return startup;
    }

    /** micrograd has no arrays, a memory scope is for large ones; SameDiff takes minutes for a thousand branches. */
    boolean can(Row row) {
        return switch (this) {
            case MICROGRAD -> row != Row.ARRAY;
            case SCOPE -> row == Row.ARRAY;
            case SAMEDIFF -> row != Row.BRANCHES;
            default -> true;
        };
    }

    /** {@code kit-c2}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
