package classroom.diff;

/** The text of one Java file; its name alone, such as {@code Variable.java}, without a folder. */
public record JavaFile(String name, String text) {
    private static final String ENDING = ".java";

    /** {@code Variable} for {@code Variable.java}. */
    public String className() {
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }
}
