package classroom.delta;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.diff.Comparison;
import classroom.diff.Source;
import classroom.diff.Source.JavaFile;
import classroom.steps.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a delta reads. */
class DeltaTest {
    @Test
    void aChangedMemberIsNamedAndPlacesInItAreSetApart() {
        String before = "class A {\n    void a() {\n        one();\n        two();\n        three();\n    }\n}\n";

        assertThat(delta(before, before.replace("one", "uno").replace("three", "tre")))
                .isEqualTo("""
                Step 07 against step 06

                A.a()
                -        one();
                +        uno();
                  ...
                -        three();
                +        tre();
                """);
    }

    @Test
    void fieldsThatComeTogetherStandUnderOneHeading() {
        String after = "class A {\n    int[] ins;\n    int[] outs;\n}\n";

        assertThat(delta("class A {\n    int in;\n}\n", after)).isEqualTo("""
                Step 07 against step 06

                removed: A.in
                -    int in;

                new: A.ins, outs
                +    int[] ins;
                +    int[] outs;
                """);
    }

    @Test
    void overloadsThatComeTogetherStandUnderOneHeading() {
        String after = "class A {\n    A(int a) {\n    }\n\n    void b() {\n    }\n\n    void b(int x) {\n    }\n}\n";

        assertThat(delta("class A {\n}\n", after)).isEqualTo("""
                Step 07 against step 06

                new: A(int)
                +    A(int a) {
                +    }

                new: A.b, 2 methods
                +    void b() {
                +    }
                +
                +    void b(int x) {
                +    }
                """);
    }

    @Test
    void aMethodThatGetsAParameterReadsBeforeTheOneThatTakesItsPlace() {
        String body = "        one();\n        two();\n        three();\n    }\n";

        String after = "class A {\n    void a() {\n        a(1);\n    }\n\n    void a(int x) {\n" + body + "}\n";

        assertThat(delta("class A {\n    void a() {\n" + body + "}\n", after)).isEqualTo("""
                Step 07 against step 06

                A.a() becomes a(int)
                -    void a() {
                +    void a(int x) {

                new: A.a()
                +    void a() {
                +        a(1);
                +    }
                """);
    }

    @Test
    void placesBetweenWhichStandOnlyBracesAreOneHunk() {
        String before = "class A {\n    void a() {\n        if (x) {\n            b();\n        }\n        c();\n"
                + "    }\n}\n";

        assertThat(delta(before, before.replace("b();", "d();").replace("c();", "e();")))
                .isEqualTo("""
                Step 07 against step 06

                A.a()
                -            b();
                -        }
                -        c();
                +            d();
                +        }
                +        e();
                """);
    }

    @Test
    void aLineThatIsOnlyIndentedAnewWentAndCame() {
        assertThat(delta(
                        "class A {\n    void a() {\n        b();\n    }\n}\n",
                        "class A {\n    void a() {\n            b();\n    }\n}\n"))
                .isEqualTo("""
                Step 07 against step 06

                A.a()
                -        b();
                +            b();
                """);
    }

    @Test
    void whatMovedOrWentIsSaid() {
        String before = "class A {\n    void a() {\n    }\n\n    void b() {\n        two();\n    }\n}\nclass B {\n}\n";
        String after = "class A {\n    void b() {\n        two();\n    }\n\n    void a() {\n    }\n}\n";

        assertThat(delta(before, after))
                .isIn(
                        "Step 07 against step 06\n\nmoved: A.a()\n\nremoved: class B\n",
                        "Step 07 against step 06\n\nmoved: A.b()\n\nremoved: class B\n");
    }

    @Test
    void linesAreCountedButNotBlankOnes() {
        Delta delta = new Delta(
                new Step(7),
                false,
                Comparison.of(Source.nothing(), source("class A {\n    int a;\n\n    void b() {\n    }\n}\n")));

        assertThat(delta.size()).isEqualTo(5);
    }

    private static String delta(String before, String after) {
        return new Delta(new Step(7), false, Comparison.of(source(before), source(after))).text();
    }

    private static Source source(String text) {
        return new Source("a text", List.of(new JavaFile("A.java", text)));
    }
}
