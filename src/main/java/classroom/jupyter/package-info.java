/** Jupyter as the kit uses it: its Java kernels, and the Python environment that they live in. */
package classroom.jupyter;
