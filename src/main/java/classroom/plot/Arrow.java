package classroom.plot;

/** An arrow that begins at (x, y) and points along (dx, dy). Its length in the picture says nothing. */
record Arrow(String name, double x, double y, double dx, double dy) {
    String text() {
        return name + ": arrow at " + Numbers.pair(x, y) + " along " + Numbers.pair(dx, dy) + ", length "
                + Numbers.brief(StrictMath.hypot(dx, dy));
    }
}
