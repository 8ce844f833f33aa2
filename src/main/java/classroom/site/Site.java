package classroom.site;

import java.nio.file.Path;

/** The steps as pages for a browser: a map, the lessons, and what changes between any two steps. */
public final class Site {
    private Site() {
    }

    /**
     * Writes all of it.
     *
     * @param place a new or an empty folder, or one with an older site, which is replaced
     * @return the page to open
     * @throws classroom.KitException if the folder holds something else, or cannot be written
     */
    public static Path write(Path place) {
        SiteFolder folder = new SiteFolder(place);
        folder.write("index.html", Frame.of(Frame.SITE).around("index.html", "<h1>DeZero in Java</h1>"));
        folder.writeResource("style.css", "/classroom/site/style.css");
        return folder.first();
    }
}
