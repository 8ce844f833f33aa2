package classroom.cli;

import classroom.bundle.Bundle;
import classroom.system.Kit;
import classroom.system.KitException;
import classroom.system.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks {@link Bundle} for a zip of each platform. */
@Command(
        name = "bundle",
        description = {
            "Zip the kit for a class. Who unpacks the zip needs a JDK, and neither Maven nor Git nor a"
                    + " network nor an administrator.",
            "There is one zip for each platform, as most of it is native code."
        },
        footer = {
            "",
            "Examples:",
            "  ./dezero bundle                               for machines like this one",
            "  ./dezero bundle --platform windows-x86_64 macosx-arm64",
            "  ./dezero bundle --jupyter --out /media/stick   with what ./dezero lab needs",
            "",
            "Platforms: linux-x86_64, linux-arm64, macosx-x86_64, macosx-arm64,",
            "windows-x86_64. For others than this one Maven and a network are needed."
        })
final class BundleCommand implements Runnable {
    @Option(
            names = "--platform",
            paramLabel = "P",
            arity = "1..*",
            description = "For these platforms: this one without it.")
    private List<Platform> platforms;

    @Option(
            names = "--jupyter",
            description = "So that ./dezero lab needs no network either: with JupyterLab, for"
                    + " Python 3.10 to 3.14, which must be there.")
    private boolean jupyter;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "A file that ends in .zip, or a folder, which is made: target without it.")
    private Path out;

    @Override
    public void run() {
        Bundle bundle = new Bundle(step -> System.err.println("dezero: " + step + " ..."));
        List<Platform> wanted = platforms == null
                ? List.of(bundle.platform())
                : platforms.stream().distinct().toList();
        Path place = out == null ? Kit.jar().getParent() : out;
        boolean isOneFile = place.toString().endsWith(".zip");
        if (wanted.size() > 1 && isOneFile) {
            throw new KitException("--out " + place + " is one file, and there are " + wanted.size()
                    + " platforms, each with a zip of its own: let --out be a folder");
        }
        for (Platform platform : wanted) {
            Path zip = isOneFile ? place : place.resolve(bundle.name(platform, jupyter));
            bundle.make(platform, jupyter, zip);
            System.out.println(zip + "  " + megabytes(zip) + " MB");
        }
    }

    private static long megabytes(Path file) {
        try {
            return Math.round(Files.size(file) / 1e6);
        } catch (IOException e) {
            throw new KitException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
