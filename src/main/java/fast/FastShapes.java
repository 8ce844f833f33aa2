package fast;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataBuffer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.cpu.nativecpu.DirectShapeInfoProvider;

/**
 * ND4J's provider of shape information. ND4J keeps a thousand shapes, which its arrays then go past: they ask by the
 * method below, that has no cache. Here it asks the one that has.
 */
public final class FastShapes extends DirectShapeInfoProvider {
    @Override
    public Pair<DataBuffer, long[]> createShapeInformation(
            long[] shape, long[] stride, long elementWiseStride, char order, DataType type, boolean empty) {
        return Fast.ON && !empty
                ? createShapeInformation(shape, stride, elementWiseStride, order, type)
                : super.createShapeInformation(shape, stride, elementWiseStride, order, type, empty);
    }
}
