package classroom.display;

/** Where values are shown. */
interface Page {
    /** Makes it know the text of a Variable and of an array. */
    void install();

    void show(Object value);

    /** Shows it in these forms alone, such as {@code text/plain}. */
    void show(Object value, String... as);
}
