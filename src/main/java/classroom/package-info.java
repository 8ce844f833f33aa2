/** What a notebook calls by its full name; the tools are in the packages below. */
package classroom;
