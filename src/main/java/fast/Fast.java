package fast;

/**
 * The one switch: {@code -Ddezero.fast=false}, or {@code DEZERO_FAST=false} in the environment, and every class of this
 * package hands everything to the class of ND4J that it extends, when {@link WholeNumbers} has looked at it. The
 * property goes before the environment.
 */
final class Fast {
    static final boolean ON = !"false"
            .equalsIgnoreCase(System.getProperty("dezero.fast", System.getenv().getOrDefault("DEZERO_FAST", "true")));

    private Fast() {}
}
