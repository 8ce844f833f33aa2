package step01;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import support.Compiler;

class Step01Test {
    @Test
    void aVariableHoldsItsData() {
        Variable x = new Variable(Nd4j.scalar(1.0));
        assertThat(x.data.getDouble()).isEqualTo(1.0);
    }

    @Test
    void theBoxCanBeRefilled() {
        Variable x = new Variable(Nd4j.scalar(1.0));
        x.data = Nd4j.scalar(2.0);
        assertThat(x.data.getDouble()).isEqualTo(2.0);
    }

    @Test
    void theBoxHoldsTheArrayItselfAndNoCopy() {
        INDArray array = Nd4j.createFromArray(1.0, 2.0, 3.0);
        assertThat(new Variable(array).data).isSameAs(array);
    }

    @Test
    void aBoxMayBeEmpty() {
        assertThat(new Variable(null).data).isNull();
    }

    @Test
    void aVariableCannotBeMadeFromNothing() {
        assertThat(Compiler.complaints("import step01.Variable;", "new Variable();"))
                .singleElement()
                .asString()
                .startsWith("constructor Variable in class step01.Variable cannot be applied to given types");
    }
}
