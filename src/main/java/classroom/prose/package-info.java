/** The prose of the lessons, Markdown with formulas in TeX, and how wide text is. */
package classroom.prose;
