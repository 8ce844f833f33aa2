package classroom.diff;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.diff.LinePair.Line;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    /** A pair as one line: its kind, and both sides with the letters that changed in brackets. */
    private static Stream<String> pairs(String before, String after) {
        return SideBySide.of(before.lines().toList(), after.lines().toList()).stream()
                .map(pair -> pair.kind() + " " + bracketed(pair.left()) + " | " + bracketed(pair.right()));
    }

    static String bracketed(Line line) {
        if (line == null) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i <= line.text().length(); i++) {
            boolean before = i > 0 && line.changed().get(i - 1);
            text.append(line.changed().get(i) == before ? "" : before ? "]" : "[")
                    .append(i < line.text().length() ? line.text().charAt(i) : "");
        }
        return text.toString();
    }

    @Test
    void theWordsThatChangedAreMarked() {
        assertThat(pairs("x.grad = f.backward(grad);", "x.grad = f.backward(y.grad);"))
                .containsExactly("CHANGED x.grad = f.backward(grad); | x.grad = f.backward([y.]grad);");
    }

    @Test
    void aLineStandsBesideTheOneThatItBecame() {
        assertThat(pairs(
                        "Function f = creator;",
                        "Deque<Function> todo = new ArrayDeque<>();\nFunction f = todo.pop();"))
                .containsExactly(
                        "ADDED null | Deque<Function> todo = new ArrayDeque<>();",
                        "CHANGED Function f = [creator]; | Function f = [todo.pop()];");
    }

    @Test
    void linesThatHaveLittleInCommonAreNotOneLineChanged() {
        assertThat(pairs("int count = 0;", "return names;"))
                .containsExactly("ADDED null | return names;", "REMOVED int count = 0; | null");
    }

    @Test
    void aLineThatIsOnlyIndentedAnewIsTheSame() {
        assertThat(pairs("a();\n    b();", "a();\n\tb();"))
                .containsExactly("SAME a(); | a();", "SAME     b(); | \tb();");
    }

    @Test
    void blanksThatMeanSomethingAreAChange() {
        assertThat(pairs("f = newSquare();", "f = new Square();")).allMatch(pair -> !pair.startsWith("SAME"));
        assertThat(pairs("print(\"a b\");", "print(\"ab\");")).allMatch(pair -> !pair.startsWith("SAME"));
        assertThat(pairs("if(a) {", "if (a)  {")).containsExactly("SAME if(a) { | if (a)  {");
    }

    @Test
    void theLinesBehindAChangeStandSideBySideAgain() {
        assertThat(pairs("a\nb\nz", "a\nz")).containsExactly("SAME a | a", "REMOVED b | null", "SAME z | z");
    }

    @Test
    void lettersOfAnyAlphabetAreWords() {
        assertThat(pairs("// größer als vier", "// größer als fünf"))
                .containsExactly("CHANGED // größer als [vier] | // größer als [fünf]");
    }

    @Test
    void nothingBesideNothingIsNothing() {
        assertThat(SideBySide.of(List.of(), List.of())).isEmpty();
    }

    @Test
    void aNewBlockTakesItsOwnBraceAlong() {
        assertThat(pairs(
                        "while (more()) {\n    next();\n}",
                        "while (more()) {\n    next();\n    if (last) {\n        end();\n    }\n}"))
                .containsExactly(
                        "SAME while (more()) { | while (more()) {",
                        "SAME     next(); |     next();",
                        "ADDED null |     if (last) {",
                        "ADDED null |         end();",
                        "ADDED null |     }",
                        "SAME } | }");
    }

    @Test
    void aBlockAroundOldLinesLeavesThemTheirBrace() {
        assertThat(pairs(
                        "{\n    if (a) {\n        b();\n    }\n}",
                        "{\n    for (;;) {\n        if (a) {\n            b();\n        }\n    }\n}"))
                .containsExactly(
                        "SAME { | {",
                        "ADDED null |     for (;;) {",
                        "SAME     if (a) { |         if (a) {",
                        "SAME         b(); |             b();",
                        "SAME     } |         }",
                        "ADDED null |     }",
                        "SAME } | }");
    }

    @Test
    void aBlockThatWentDoesTheSame() {
        assertThat(pairs(
                        "while (more()) {\n    next();\n    if (last) {\n        end();\n    }\n}",
                        "while (more()) {\n    next();\n}"))
                .filteredOn(pair -> pair.endsWith("}") || pair.contains("} |"))
                .containsExactly("REMOVED     } | null", "SAME } | }");
    }

    @Test
    void theLastBraceOfAMethodIsItsOwn() {
        assertThat(pairs(
                        "void f() {\n    if (a) {\n        b();\n    }\n}",
                        "void f() {\n    while (c) {\n        if (d) {\n            e();\n        }\n    }\n}"))
                .endsWith("ADDED null |         }", "SAME     } |     }", "SAME } | }");
    }
}
