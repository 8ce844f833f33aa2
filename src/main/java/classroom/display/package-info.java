/**
 * How a value looks in a notebook and in a terminal. A Variable of any step, the learner's own too, and an INDArray are
 * shown as step 19 writes them. It is text everywhere, never HTML: nothing that a learner writes can become markup.
 */
package classroom.display;
