package classroom.delta;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Java file as carry sees it: imports are a set, and no lines to merge, because any two steps that use one class more
 * would clash there; the name of the package is left out.
 *
 * @param head all that stands before the body: package and import lines
 * @param imports the import lines
 * @param body from the first line that is neither
 */
record JavaText(String head, Set<String> imports, String body) {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+[\\w.]+\\s*;");
    private static final String NEUTRAL = "package step;";
    private static final Pattern HEAD = Pattern.compile("(?:(?:package|import)\\s[^;\n]*;[ \t]*\n|[ \t]*\n)*");
    private static final Pattern SIMPLE_NAME = Pattern.compile("([\\w*]+)\\s*;");

    static JavaText of(String text) {
        Matcher head = HEAD.matcher(text);
        int end = head.lookingAt() ? head.end() : 0;
        Set<String> imports = new TreeSet<>();
        text.substring(0, end)
                .lines()
                .filter(line -> line.startsWith("import "))
                .forEach(imports::add);
        return new JavaText(text.substring(0, end), imports, text.substring(end));
    }

    /** The text for comparisons between packages, with Unix line ends. */
    static String neutral(String text) {
        return PACKAGE.matcher(text.replace("\r\n", "\n")).replaceFirst(NEUTRAL);
    }

    /** A neutral text as it stands in a package. */
    static String in(String packageName, String text) {
        return PACKAGE.matcher(text).replaceFirst("package " + packageName + ";");
    }

    /** This head with the imports that changed from base to theirs, as far as the new body uses them. */
    String merged(JavaText base, JavaText theirs, String newBody) {
        Set<String> all = new TreeSet<>(imports);
        theirs.imports.stream()
                .filter(line -> !base.imports.contains(line) && uses(newBody, line))
                .forEach(all::add);
        base.imports.stream()
                .filter(line -> !theirs.imports.contains(line) && !uses(newBody, line))
                .forEach(all::remove);
        return (all.equals(imports) ? head : head(all)) + newBody;
    }

    private static boolean uses(String body, String importLine) {
        Matcher name = SIMPLE_NAME.matcher(importLine);
        return name.find()
                && (name.group(1).equals("*")
                        || Pattern.compile("\\b" + name.group(1) + "\\b")
                                .matcher(body)
                                .find());
    }

    /** As the steps have it: the package, static imports, the others, in the order of the alphabet. */
    private static String head(Set<String> imports) {
        List<String> statics = imports.stream()
                .filter(line -> line.startsWith("import static "))
                .toList();
        List<String> others =
                imports.stream().filter(line -> !statics.contains(line)).toList();
        return String.join(
                        "\n\n",
                        Stream.of(List.of(NEUTRAL), statics, others)
                                .filter(group -> !group.isEmpty())
                                .map(group -> String.join("\n", group))
                                .toList())
                + "\n\n";
    }
}
