/**
 * Plots: curves, points and contour lines, as pictures for a notebook and as files. They know no step, only numbers.
 */
package classroom.plot;
