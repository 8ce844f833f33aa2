package classroom.display;

/** Plain JShell, or a program: the text is printed. */
final class Terminal implements Page {
    @Override
    public void install() {
        // There is nobody to tell: JShell asks no one how to show a value.
    }

    @Override
    public void show(Object value) {
        System.out.println(Display.text(value));
    }
}
