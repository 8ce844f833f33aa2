/** The prose of the lessons: Markdown, with formulas in TeX. */
package classroom.prose;
