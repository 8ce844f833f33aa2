package classroom.site;

/** Text for a page. */
public final class Html {
    private Html() {
    }

    /** The text, safe between tags and in an attribute in double quotes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
