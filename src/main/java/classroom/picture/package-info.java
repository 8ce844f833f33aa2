/**
 * What pictures of graphs and of numbers share: how SVG is written, how wide text is, how a value looks as text, and
 * how a picture comes into a page or a file. It knows neither graphs nor plots.
 */
package classroom.picture;
