package classroom.notebook;

/** Whom a notebook is for. */
public enum Edition {
    /** To be read: outputs, and solutions folded behind their checks. */
    READ,
    /** To be worked in: a field for each prediction, hints; nothing that will be printed is there before it is run. */
    PRACTICE,
    /** To be filled in on paper or for marks: no outputs, no solutions, no hints. */
    WORKSHEET,
    /** The key to the worksheet: each solution in the place of the exercise's code. */
    ANSWERS;

    /** Whether what a cell prints may be seen before the cell has run. */
    boolean showsOutputs() {
        return this == READ || this == ANSWERS;
    }
}
