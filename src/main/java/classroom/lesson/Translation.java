package classroom.lesson;

import classroom.steps.Step;
import classroom.system.Kit;
import classroom.system.KitException;
import classroom.system.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The prose of a lesson in another language, from {@code steps/ko/step07.md}: a section for each cell that has prose,
 * below the line {@code <!-- NAME HASH -->}. Code, and what it prints, is the lesson's own.
 *
 * @param sections by the name of the cell, in the order of the file
 * @param comments what a comment in code is called, such as {@code your turn}: a list below {@code <!-- comments -->}
 */
public record Translation(Path file, Map<String, Section> sections, Map<String, String> comments) {
    /**
     * What stands for the prose of one cell.
     *
     * @param english the hash of the English text that it translates
     * @param line of its head, in the file
     */
    public record Section(String english, int line, String text) {}

    private static final Pattern HEAD = Pattern.compile("<!-- (?<name>\\S+)(?: (?<hash>[0-9a-f]{8}))? -->");
    private static final String COMMENTS = "comments";
    private static final Pattern COMMENT = Pattern.compile("- (?<english>.+?) = (?<translated>.+)");

    /** Where the translation of a step's lesson stands. */
    public static Path file(Language language, Step step) {
        return Kit.home().resolve("steps").resolve(language.code()).resolve(step.id() + ".md");
    }

    /** @throws KitException if the file is missing, unreadable, or not in the form of a translation */
    public static Translation read(Path file) {
        try {
            return parse(file, Files.readString(file));
        } catch (IOException e) {
            throw new KitException("the translation " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    static Translation parse(Path file, String text) {
        Map<String, Section> sections = new LinkedHashMap<>();
        Map<String, String> comments = new LinkedHashMap<>();
        List<String> lines = text.lines().toList();
        int next = 0;
        while (next < lines.size()) {
            Matcher head = HEAD.matcher(lines.get(next));
            if (!head.matches()) {
                throw wrong(file, next, "a section begins with <!-- NAME HASH -->");
            }
            int end = next + 1;
            while (end < lines.size() && !HEAD.matcher(lines.get(end)).matches()) {
                end++;
            }
            List<String> below = lines.subList(next + 1, end);
            if (head.group("name").equals(COMMENTS)) {
                below.stream()
                        .map(COMMENT::matcher)
                        .filter(Matcher::matches)
                        .forEach(comment -> comments.put(comment.group("english"), comment.group("translated")));
            } else if (head.group("hash") == null) {
                throw wrong(file, next, "the hash of the English text is missing");
            } else if (sections.put(
                            head.group("name"),
                            new Section(
                                    head.group("hash"),
                                    next + 1,
                                    String.join("\n", below).strip()))
                    != null) {
                throw wrong(file, next, "a second section of " + head.group("name"));
            }
            next = end;
        }
        return new Translation(file, sections, comments);
    }

    private static KitException wrong(Path file, int index, String what) {
        return new KitException(file + ", line " + (index + 1) + ": " + what);
    }

    /** The cells with prose by the names of their sections: of hints {@code NAME-hint-1} and {@code NAME-hint-2}. */
    public static Map<String, Cell> prose(Lesson lesson) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (Cell cell : lesson.cells()) {
            if (!cell.prose().isBlank()) {
                String name = cell.name() + (cell.kind() == Cell.Kind.HINT ? "-hint-1" : "");
                cells.put(cells.containsKey(name) ? cell.name() + "-hint-2" : name, cell);
            }
        }
        return cells;
    }

    /** A short hash of a cell's English prose: another one as soon as a letter changes. */
    public static String hash(Cell cell) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(cell.prose().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The lesson with its prose in this language; a cell without a section stays in English. */
    public Lesson of(Lesson english) {
        Map<Cell, String> texts = new LinkedHashMap<>();
        prose(english).forEach((name, cell) -> {
            if (sections.containsKey(name)) {
                texts.put(cell, sections.get(name).text());
            }
        });
        return new Lesson(
                english.step(),
                english.cells().stream()
                        .map(cell -> translated(cell, texts.get(cell)))
                        .toList());
    }

    private Cell translated(Cell cell, String text) {
        List<String> lines = new ArrayList<>();
        if (text != null) {
            text.lines().map(line -> line.isEmpty() ? "//" : "// " + line).forEach(lines::add);
        }
        Stream<String> code = text == null ? cell.lines().stream() : cell.codeLines();
        code.map(this::translatedComment).forEach(lines::add);
        return new Cell(cell.kind(), cell.name(), cell.after(), cell.without(), cell.line(), lines);
    }

    private String translatedComment(String line) {
        int begin = line.lastIndexOf("// ");
        String comment = begin < 0 ? null : comments.get(line.substring(begin + 3));
        return comment == null ? line : line.substring(0, begin + 3) + comment;
    }
}
