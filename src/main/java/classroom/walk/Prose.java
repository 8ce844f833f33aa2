package classroom.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** The Markdown of lessons for a terminal: headings, lists, code, emphasis. Text without colours keeps its marks. */
final class Prose {
    private static final Pattern MARKED = Pattern.compile("`(?<code>[^`]+)`|\\*\\*(?<strong>[^*]+)\\*\\*"
            + "|\\*(?<weak>[^*\\s](?:[^*]*[^*\\s])?)\\*");
    private static final Pattern ITEM = Pattern.compile("(?<mark>- |\\d+\\. )(?<text>.*)");
    private static final Pattern VERBATIM = Pattern.compile("(\\|| {4}).*");

    private final int width;
    private final boolean colours;
    private final List<AttributedString> lines = new ArrayList<>();
    private final List<String> paragraph = new ArrayList<>();
    private boolean fenced;

    private Prose(int width, boolean colours) {
        this.width = width;
        this.colours = colours;
    }

    /** The lines, none wider than {@code width} but those of code and tables. */
    static List<AttributedString> lines(String markdown, int width, boolean colours) {
        Prose prose = new Prose(width, colours);
        markdown.lines().forEach(prose::line);
        prose.endParagraph();
        return prose.lines;
    }

    private void line(String line) {
        if (line.startsWith("```")) {
            endParagraph();
            fenced = !fenced;
        } else if (fenced) {
            lines.add(new AttributedString("    " + line));
        } else if (line.isBlank()) {
            endParagraph();
            lines.add(new AttributedString(""));
        } else if (line.startsWith("#")) {
            endParagraph();
            heading(line.replaceFirst("^#+ *", ""), line.startsWith("# ") ? "=" : "-");
        } else if (paragraph.isEmpty() && VERBATIM.matcher(line).matches()) {
            lines.add(new AttributedString(line));
        } else {
            if (beginsItem(line)) {
                endParagraph();
            }
            paragraph.add(line.strip());
        }
    }

    /** In a running text, a line that happens to begin with a number and a point does not. */
    private boolean beginsItem(String line) {
        boolean afterItem = !paragraph.isEmpty() && ITEM.matcher(paragraph.get(0)).matches();
        return ITEM.matcher(line).matches() && (afterItem || line.startsWith("- ") || line.startsWith("1. "));
    }

    private void heading(String text, String underline) {
        if (colours) {
            lines.add(new AttributedString(text.replace("`", ""), AttributedStyle.BOLD));
        } else {
            lines.add(new AttributedString(text));
            lines.add(new AttributedString(underline.repeat(Math.min(text.length(), width))));
        }
    }

    private void endParagraph() {
        if (paragraph.isEmpty()) {
            return;
        }
        Matcher item = ITEM.matcher(String.join(" ", paragraph));
        boolean isItem = item.matches();
        String mark = isItem ? item.group("mark") : "";
        String text = isItem ? item.group("text") : String.join(" ", paragraph);
        String before = mark;
        for (AttributedString line : Wrap.words(styled(text), width - mark.length())) {
            lines.add(AttributedString.join(AttributedString.EMPTY, new AttributedString(before), line));
            before = " ".repeat(mark.length());
        }
        paragraph.clear();
    }

    private AttributedString styled(String text) {
        if (!colours) {
            return new AttributedString(text);
        }
        AttributedStringBuilder styled = new AttributedStringBuilder();
        Matcher marked = MARKED.matcher(text);
        int end = 0;
        while (marked.find()) {
            styled.append(text, end, marked.start());
            end = marked.end();
            if (marked.group("code") != null) {
                styled.append(marked.group("code"), AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN));
            } else if (marked.group("strong") != null) {
                styled.append(marked.group("strong"), AttributedStyle.BOLD);
            } else {
                styled.append(marked.group("weak"), AttributedStyle.DEFAULT.italic());
            }
        }
        return styled.append(text, end, text.length()).toAttributedString();
    }
}
