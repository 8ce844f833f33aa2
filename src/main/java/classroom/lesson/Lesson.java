package classroom.lesson;

import classroom.lesson.Cell.Kind;
import classroom.steps.Step;
import classroom.system.KitException;
import classroom.system.Language;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lesson of a step, from {@code steps/stepNN.jsh}: cells of prose and code, in order. */
public record Lesson(Step step, List<Cell> cells) {
    /** The cell that all others need. */
    public static final String IMPORTS = "imports";

    private static final Pattern TITLE = Pattern.compile("^# (?<title>.+)$", Pattern.MULTILINE);

    public Lesson {
        cells = List.copyOf(cells);
    }

    /**
     * In the language that the kit speaks now, as far as it is translated.
     *
     * @throws KitException if the file is missing, unreadable, or not in the form of a lesson
     */
    public static Lesson read(Step step) {
        Lesson english = english(step);
        Path file = Translation.file(Language.current(), step);
        return Language.current().isEnglish() || !Files.exists(file)
                ? english
                : Translation.read(file).of(english);
    }

    /** As it is written. */
    public static Lesson english(Step step) {
        try {
            return parse(step, Files.readString(step.lesson()));
        } catch (NoSuchFileException e) {
            throw new KitException("the lesson of " + step + " is missing: " + step.lesson(), e);
        } catch (MalformedInputException e) {
            throw new KitException(step.lesson() + " is not in UTF-8", e);
        } catch (IOException e) {
            throw new KitException(step.lesson() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** @throws KitException that names the line if the text is not in the form of a lesson */
    static Lesson parse(Step step, String text) {
        return new Lesson(step, new LessonParser(step.id() + ".jsh").parse(text));
    }

    /** The first heading: {@code Step 14: the same variable twice}. */
    public String title() {
        return fromTitleCell(TITLE, "title", "a heading such as '# Step 7: ...'");
    }

    /** The title where its number stands already: {@code the same variable twice}. */
    public String topic() {
        String number = Language.text("lesson.step", step.number());
        return title().startsWith(number) ? title().substring(number.length()) : title();
    }

    /** What the step adds, in a few words: the paragraph that begins with {@code **New:**}. */
    public String adds() {
        String begin = Language.text("lesson.new");
        Pattern adds = Pattern.compile(
                "^" + Pattern.quote(begin) + " (?<adds>.+?)(?:\\n\\n|\\z)", Pattern.MULTILINE | Pattern.DOTALL);
        return fromTitleCell(adds, "adds", "a paragraph '" + begin + " ...'").replace('\n', ' ');
    }

    /** How many minutes it takes a learner: of the paragraph {@code **Time:** about 40 minutes.} */
    public int minutes() {
        String begin = Language.text("lesson.time");
        Pattern minutes = Pattern.compile("^" + Pattern.quote(begin) + "\\D*(?<minutes>\\d+)", Pattern.MULTILINE);
        return Integer.parseInt(fromTitleCell(minutes, "minutes", "a paragraph '" + begin + " about 40 minutes.'"));
    }

    /** The cell with which members, such as {@code Variable.backward}, have been shown: all of them; or none. */
    public Optional<Cell> cellThatShows(Collection<String> members) {
        return cells.stream()
                .filter(cell -> members.stream().allMatch(cell::shows))
                .findFirst();
    }

    /** A number that is larger if the lesson comes to the members later, and largest if it does not show them. */
    public int turn(Collection<String> members) {
        return cellThatShows(members).map(cells::indexOf).orElse(cells.size());
    }

    public List<Exercise> exercises() {
        return cells.stream()
                .filter(cell -> cell.kind() == Kind.EXERCISE)
                .map(this::exercise)
                .toList();
    }

    /** The exercise to which a cell belongs. */
    public Exercise exercise(Cell part) {
        return Exercise.of(
                cells.stream().filter(cell -> cell.name().equals(part.name())).toList());
    }

    /** What must have run before a cell: the imports, what its head names, and what that needs in turn. */
    public List<Cell> before(Cell cell) {
        Set<String> names = new HashSet<>(Set.of(IMPORTS));
        addNeeds(cell, names);
        return cells.stream()
                .filter(other -> names.contains(other.name()))
                .filter(other -> other.kind() == Kind.CODE || other.kind() == Kind.SOLUTION)
                .toList();
    }

    private void addNeeds(Cell cell, Set<String> names) {
        for (String name : cell.after()) {
            if (names.add(name)) {
                cells.stream().filter(other -> other.name().equals(name)).forEach(other -> addNeeds(other, names));
            }
        }
    }

    /** How many lines it promises to the letter. */
    public long promises() {
        return cells.stream()
                .flatMap(cell -> cell.expected().stream())
                .filter(expected -> expected.kind() != Expected.Kind.VARIES)
                .count();
    }

    private String fromTitleCell(Pattern pattern, String group, String wanted) {
        Matcher found = pattern.matcher(cells.get(0).prose());
        if (!found.find()) {
            throw new KitException(step.id() + ".jsh: the first cell needs " + wanted);
        }
        return found.group(group).strip();
    }
}
