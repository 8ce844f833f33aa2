package classroom.graph;

import classroom.system.KitException;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Which objects are Variables: those that hold data or know their creator, whatever their class is called. */
final class Variables {
    private Variables() {
    }

    static boolean isVariable(Object thing, Fields fields) {
        return !(thing instanceof INDArray) && (fields.has(thing, "data") || fields.has(thing, "creator"))
                && !isFunction(thing, fields);
    }

    private static boolean isFunction(Object thing, Fields fields) {
        return fields.has(thing, "input") || fields.has(thing, "inputs");
    }

    /** @throws KitException if it is neither a Variable nor a function */
    static void requireInGraph(Object thing, Fields fields) {
        if (thing == null) {
            throw new KitException("Graph.links(...) was given null. Run the cell or the line that makes the Variable,"
                    + " again too after its class was edited");
        }
        if (!isVariable(thing, fields) && !isFunction(thing, fields)) {
            throw new KitException("Graph.links(...) draws Variables and functions, and this is "
                    + Labels.a(Labels.type(thing)));
        }
    }

    /** @throws KitException if there is nothing to draw */
    static void require(Object variable, Fields fields) {
        if (variable == null) {
            throw new KitException("Graph.of(null): there is no Variable yet. Run the cell or the line that makes it,"
                    + " again too after its class was edited");
        }
        if (variable instanceof INDArray) {
            throw new KitException("Graph.of(...) draws a Variable, and this is an array, which has no graph. Put it"
                    + " into one: new Variable(array)");
        }
        if (!isVariable(variable, fields)) {
            throw new KitException("Graph.of(...) draws a Variable, and this is " + Labels.a(Labels.type(variable))
                    + (isFunction(variable, fields) ? ": give it what the function returned"
                    : ", which has no field data and no field creator"));
        }
    }
}
