/** The pages for a browser: static, and at home on a USB stick as on a web server. */
package classroom.site;
