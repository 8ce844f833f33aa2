import org.nd4j.linalg.api.ndarray.INDArray;

/** A box that holds an array. */
public class Variable {
    public INDArray data

    public Variable(INDArray data) {
        this.data = data;
    }
}
