package fast;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Makes arrays of some types, small and large: drops them, then keeps them until it is refused; what it needed most. */
final class MemoryLoops {
    /** Of small ones Java's heap is full first, with what an array is beside its numbers. */
    private static final List<Integer> LENGTHS = List.of(3_000, 100_000, 1_000_000);

    private static final long BYTES = 1L << 29;

    private MemoryLoops() {}

    public static void main(String[] args) {
        for (String name : args) {
            DataType type = DataType.valueOf(name);
            for (int length : LENGTHS) {
                long most = dropped(type, length);
                String refusal = kept(type, length);
                System.out.println(type + " " + length + " " + (most >> 20) + " " + refusal);
            }
        }
    }

    private static long dropped(DataType type, int length) {
        long most = 0;
        long times = BYTES / type.width() / length;
        for (long i = 0; i < times; i++) {
            Nd4j.ones(type, length);
            if (i % (times / 100 + 1) == 0) {
                most = Math.max(most, Pointer.physicalBytes());
            }
        }
        return most;
    }

    private static String kept(DataType type, int length) {
        List<INDArray> arrays = new ArrayList<>();
        try {
            while (arrays.size() < Integer.MAX_VALUE) {
                arrays.add(Nd4j.ones(type, length));
            }
            throw new AssertionError("no bound");
        } catch (OutOfMemoryError e) {
            long bytes = Pointer.physicalBytes();
            arrays.clear();
            return (bytes >> 20) + " " + e.getMessage();
        }
    }
}
