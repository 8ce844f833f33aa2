package classroom.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    /** A row as one line: its kind, and both sides with the words that changed in brackets. */
    private static Stream<String> rows(String before, String after) {
        return Alignment.of(before.lines().toList(), after.lines().toList()).stream()
                .map(row -> (row.kind() + " " + row.left() + " | " + row.right())
                        .replace(Row.FROM, '[').replace(Row.TO, ']'));
    }

    @Test
    void theWordsThatChangedAreMarked() {
        assertThat(rows("x.grad = f.backward(grad);", "x.grad = f.backward(y.grad);"))
                .containsExactly("CHANGED x.grad = f.backward(grad); | x.grad = f.backward([y.]grad);");
    }

    @Test
    void aLineStandsBesideTheOneThatItBecame() {
        assertThat(rows("Function f = creator;",
                "Deque<Function> todo = new ArrayDeque<>();\nFunction f = todo.pop();"))
                .containsExactly("ADDED null | Deque<Function> todo = new ArrayDeque<>();",
                        "CHANGED Function f = [creator]; | Function f = [todo.pop()];");
    }

    @Test
    void linesThatHaveLittleInCommonAreNotOneLineChanged() {
        assertThat(rows("int count = 0;", "return names;"))
                .containsExactly("ADDED null | return names;", "REMOVED int count = 0; | null");
    }

    @Test
    void aLineThatIsOnlyIndentedAnewIsTheSame() {
        assertThat(rows("a();\n    b();", "a();\n\tb();"))
                .containsExactly("SAME a(); | a();", "SAME     b(); | \tb();");
    }

    @Test
    void blanksThatMeanSomethingAreAChange() {
        assertThat(rows("f = newSquare();", "f = new Square();")).allMatch(row -> !row.startsWith("SAME"));
        assertThat(rows("print(\"a b\");", "print(\"ab\");")).allMatch(row -> !row.startsWith("SAME"));
        assertThat(rows("if(a) {", "if (a)  {")).containsExactly("SAME if(a) { | if (a)  {");
    }

    @Test
    void theLinesBehindAChangeStandSideBySideAgain() {
        assertThat(rows("a\nb\nz", "a\nz")).containsExactly("SAME a | a", "REMOVED b | null", "SAME z | z");
    }

    @Test
    void lettersOfAnyAlphabetAreWords() {
        assertThat(rows("// größer als vier", "// größer als fünf"))
                .containsExactly("CHANGED // größer als [vier] | // größer als [fünf]");
    }

    @Test
    void nothingBesideNothingIsNothing() {
        assertThat(Alignment.of(List.of(), List.of())).isEmpty();
    }

    @Test
    void aNewBlockTakesItsOwnBraceAlong() {
        assertThat(rows("while (more()) {\n    next();\n}",
                "while (more()) {\n    next();\n    if (last) {\n        end();\n    }\n}"))
                .containsExactly("SAME while (more()) { | while (more()) {", "SAME     next(); |     next();",
                        "ADDED null |     if (last) {", "ADDED null |         end();", "ADDED null |     }",
                        "SAME } | }");
    }

    @Test
    void aBlockAroundOldLinesLeavesThemTheirBrace() {
        assertThat(rows("{\n    if (a) {\n        b();\n    }\n}",
                "{\n    for (;;) {\n        if (a) {\n            b();\n        }\n    }\n}"))
                .containsExactly("SAME { | {", "ADDED null |     for (;;) {", "SAME     if (a) { |         if (a) {",
                        "SAME         b(); |             b();", "SAME     } |         }", "ADDED null |     }",
                        "SAME } | }");
    }

    @Test
    void aBlockThatWentDoesTheSame() {
        assertThat(rows("while (more()) {\n    next();\n    if (last) {\n        end();\n    }\n}",
                "while (more()) {\n    next();\n}"))
                .filteredOn(row -> row.endsWith("}") || row.contains("} |"))
                .containsExactly("REMOVED     } | null", "SAME } | }");
    }

    @Test
    void theLastBraceOfAMethodIsItsOwn() {
        assertThat(rows("void f() {\n    if (a) {\n        b();\n    }\n}",
                "void f() {\n    while (c) {\n        if (d) {\n            e();\n        }\n    }\n}"))
                .endsWith("ADDED null |         }", "SAME     } |     }", "SAME } | }");
    }
}
