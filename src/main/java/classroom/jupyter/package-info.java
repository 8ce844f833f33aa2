/** Jupyter as the kit uses it: its Java kernels, the Python environment that they live in, and a learner's notebooks in my. */
package classroom.jupyter;
