package classroom.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Versions implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "dezero " + kit(),
            "ND4J " + nd4j(),
            "Java " + Runtime.version() + " (" + System.getProperty("java.home") + ")",
        };
    }

    private static String kit() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "(not from its jar)" : version;
    }

    private static String nd4j() {
        String properties = "/META-INF/maven/org.nd4j/nd4j-api/pom.properties";
        try (InputStream file = Versions.class.getResourceAsStream(properties)) {
            Properties pom = new Properties();
            if (file != null) {
                pom.load(file);
            }
            return pom.getProperty("version", "(unknown)");
        } catch (IOException e) {
            return "(unknown: " + e.getMessage() + ")";
        }
    }
}
