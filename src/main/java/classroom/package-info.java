/** What a notebook calls by its full name to show a change, Steps.diff(7, 8); the tools are in the packages below. */
package classroom;
