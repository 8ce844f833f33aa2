/**
 * What pictures of graphs and of numbers share: SVG, a value as text, and how a picture comes into a page or a file. It
 * knows neither graphs nor plots.
 */
package classroom.picture;
