package classroom.site;

import java.util.Locale;

/** What the classes of a step are there for; each part has a colour. In the order in which they are drawn. */
enum Part {
    VARIABLE("Variable"),
    FUNCTION("Function"),
    CONFIG("Config"),
    OPERATIONS("operations"),
    FUNCTIONS("Functions");

    private final String label;

    Part(String label) {
        this.label = label;
    }

    static Part of(String className) {
        return switch (className) {
            case "Variable" -> VARIABLE;
            case "Function" -> FUNCTION;
            case "Config" -> CONFIG;
            case "Functions" -> FUNCTIONS;
            default -> OPERATIONS;
        };
    }

    /** For a reader. */
    String label() {
        return label;
    }

    /** For the style sheet: {@code p-variable}. */
    String style() {
        return "p-" + name().toLowerCase(Locale.ROOT);
    }
}
