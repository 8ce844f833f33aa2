package classroom.cli.doctor;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Adds two arrays with ND4J and prints the sum. */
final class NativeProbe {
    static final String RIGHT = "5.0 7.0";

    private NativeProbe() {
    }

    public static void main(String[] args) {
        INDArray sum = Nd4j.createFromArray(2.0, 3.0).add(Nd4j.createFromArray(3.0, 4.0));
        System.out.println(sum.getDouble(0) + " " + sum.getDouble(1));
    }
}
