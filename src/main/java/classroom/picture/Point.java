package classroom.picture;

/** A place in a picture, in pixels from its upper left corner; or a way from one place to another. */
public record Point(double x, double y) {
    public Point less(Point other) {
        return new Point(x - other.x, y - other.y);
    }

    public Point plus(Point way, double times) {
        return new Point(x + times * way.x, y + times * way.y);
    }

    public double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }

    /** The same way, of length 1. */
    public Point unit() {
        double length = Math.max(1e-9, Math.hypot(x, y));
        return new Point(x / length, y / length);
    }
}
