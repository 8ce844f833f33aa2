package classroom.notebook;

/** Whom a notebook is for. */
public enum Edition {
    /** Everything: outputs, and solutions folded behind their checks. */
    LEARNER,
    /** To be filled in: no outputs, no solutions, and no arrows that give away what will be printed. */
    WORKSHEET,
    /** The key to the worksheet: each solution in the place of the exercise's code. */
    ANSWERS
}
