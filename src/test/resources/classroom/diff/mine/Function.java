import org.nd4j.linalg.api.ndarray.INDArray;

/** A computation that makes a Variable from a Variable. */
public abstract class Function {
	public Variable call(Variable in) {
		INDArray x = in.data;
		return new Variable(x);
	}
}
