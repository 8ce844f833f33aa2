package classroom.walk;

import java.util.Optional;
import java.util.function.Predicate;

/** Reads what the learner types, in a terminal or through a pipe. */
public interface Prompt extends AutoCloseable {
    /**
     * What was typed, which can be several lines of Java; empty at the end of the input.
     *
     * @param prompt what stands before it
     * @param draft what stands there already, to be edited; not every prompt can
     * @param unfinished whether a text wants another line
     */
    Optional<String> read(String prompt, String draft, Predicate<String> unfinished);

    /** Has Ctrl-C do this while nothing is read; without a terminal it is the end of the program, as everywhere. */
    void onInterrupt(Runnable action);

    /** How many columns there are. */
    int width();

    /** Whether a draft can be edited. */
    boolean canEdit();

    @Override
    void close();
}
