/**
 * Plots: curves, points and contour lines, as pictures for a notebook and as files. They know no step, only numbers.
 * The pictures are written as SVG and as nothing else: they need no fonts and no display, and are the same everywhere.
 * A plotting library for AWT measures with the fonts of the machine, and makes outlines of all text: of one curve, a
 * megabyte that no screen reader can read.
 */
package classroom.plot;
