package classroom.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import classroom.system.KitException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {
    private static String text(String tex, Charset charset) {
        return new Formula(tex, false).text(charset);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '"', textBlock = """
            x^2                                         # x²                             # x^2
            x^{10}                                      # x¹⁰                            # x^10
            x_0                                         # x₀                             # x_0
            x_1^2 + x_2^2 + \\dots + x_n^2              # x₁² + x₂² + … + xₙ²            # x_1^2 + x_2^2 + ... + x_n^2
            x_{\\text{new}}                             # x_new                          # x_new
            e^y                                         # e^y                            # e^y
            e^{x^2}                                     # e^(x²)                         # e^(x^2)
            e^{-x}                                      # e^(-x)                         # e^(-x)
            10^{-4}                                     # 10⁻⁴                           # 10^-4
            2z \\cdot e^y \\cdot 2x                     # 2z · e^y · 2x                  # 2z * e^y * 2x
            2ze^y x                                     # 2ze^y x                        # 2ze^y x
            \\frac{dz}{dy}                              # dz/dy                          # dz/dy
            \\frac{a+b}{c}                              # (a + b)/c                      # (a + b)/c
            \\frac{1}{2x}                               # 1/(2x)                         # 1/(2x)
            \\frac{1}{\\frac{a}{b}}                     # 1/(a/b)                        # 1/(a/b)
            -\\frac{1}{x^2}                             # -1/x²                          # -1/x^2
            \\frac{1}{2} x                              # 1/2 x                          # 1/2 x
            \\frac{1}{f(x)}                             # 1/f(x)                         # 1/f(x)
            \\frac{f(x+h)-f(x-h)}{2h}                   # (f(x + h) - f(x - h))/(2h)     # (f(x + h) - f(x - h))/(2h)
            {\\frac{a}{b}}^2                            # (a/b)²                         # (a/b)^2
            \\frac{d^2 y}{dx^2}                         # d²y/dx²                        # d^2 y/dx^2
            \\frac{dw}{dx} = \\frac{dw}{dz} \\cdot \\frac{dz}{dx} # dw/dx = dw/dz · dz/dx # dw/dx = dw/dz * dz/dx
            \\frac{dw}{dz} \\frac{dz}{dx}               # dw/dz dz/dx                    # dw/dz dz/dx
            \\frac{\\partial z}{\\partial x_0}          # ∂z/∂x₀                         # dz/dx_0
            \\left(\\frac{a}{b}\\right)^2               # (a/b)²                         # (a/b)^2
            f'(x) = 2x                                  # f'(x) = 2x                     # f'(x) = 2x
            y = f(g(x))                                 # y = f(g(x))                    # y = f(g(x))
            f(x_0, x_1)                                 # f(x₀, x₁)                      # f(x_0, x_1)
            \\sqrt{x}                                   # √x                             # sqrt(x)
            \\sqrt{x+1} y                               # √(x + 1) y                     # sqrt(x + 1) y
            x \\to \\infty                              # x → ∞                          # x -> infinity
            x_1, \\dots, x_n                            # x₁, …, xₙ                      # x_1, ..., x_n
            y = 1 \\text{ if } x > 0                    # y = 1 if x > 0                 # y = 1 if x > 0
            \\alpha x \\approx \\Delta                  # αx ≈ Δ                         # alpha x ~ Delta
            \\sum_{i=1}^n x_i^2                         # ∑ᵢ₌₁ⁿ xᵢ²                      # sum_(i = 1)^n x_i^2
            2 \\sum (x + 1)                            # 2∑ (x + 1)                     # 2sum (x + 1)
            \\frac{1}{2} \\alpha(x)                     # 1/2 α(x)                       # 1/2 alpha (x)
            \\lim_{h \\to 0} \\frac{f(x+h)-f(x)}{h}     # lim_(h → 0) (f(x + h) - f(x))/h # lim_(h -> 0) (f(x + h) - f(x))/h
            2 \\sin x                                   # 2 sin x                        # 2 sin x
            \\exp(x)                                    # exp(x)                         # exp(x)
            \\left|x\\right| \\ne -2                     # |x| ≠ -2                       # |x| != -2
            a \\le b \\ge c < d                         # a ≤ b ≥ c < d                  # a <= b >= c < d
            2 \\times 3 \\pm 1                          # 2 × 3 ± 1                      # 2 * 3 +- 1
            """)
    void isOneLineOfText(String tex, String unicode, String ascii) {
        assertThat(text(tex, StandardCharsets.UTF_8)).isEqualTo(unicode);
        assertThat(text(tex, StandardCharsets.US_ASCII)).isEqualTo(ascii);
        assertThat(new Formula(tex, true).text(StandardCharsets.UTF_8)).isEqualTo(unicode);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            \\foo x               # the formula \\foo x: Undefined command \\foo
            \\frac{a}             # missing required argument
            x^{                     # cannot be used
            a \\oplus b           # in the terminal there is no text for the sign ⊕
            \\{a\\}             # no text for the sign {
            \\mathbf{x}           # no text for <mstyle>
            \\begin{matrix}a\\end{matrix} # no text for <mtable>
            |x|                     # no text for the sign |
            f''(x)                  # no text for the sign '
            {}                      # it is empty
            a$ b $c                 # this is not one formula
            """)
    void isRefusedWhereItCannotBeShown(String tex, String message) {
        assertThatThrownBy(() -> new Formula(tex, false).check())
                .isInstanceOf(KitException.class)
                .hasMessageContaining(message);
    }
}
