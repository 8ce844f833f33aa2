package classroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.system.Kit;
import classroom.system.Program.Result;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteIT {
    @TempDir
    private Path folder;

    private static Result dezero(String... arguments) {
        return Dezero.in(Kit.home()).run(arguments);
    }

    @Test
    void theSiteIsWrittenAndOneIsToldWhatToOpen() {
        Path place = folder.resolve("Kurs für alle");

        Result result = dezero("site", "--out", place.toString());

        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(result.out().lines())
                .hasSize(2)
                .first()
                .isEqualTo(place.resolve("index.html").toString());
        String address = result.out().strip().replaceFirst("(?s).*: (?=file:)", "");
        assertThat(address).isASCII();
        assertThat(Path.of(URI.create(address))).isRegularFile();
    }

    @Test
    void aFolderThatIsSomeoneElsesStaysAsItIs() throws IOException {
        Path mine = Files.writeString(folder.resolve("index.html"), "mine");

        Result result = dezero("site", "--out", folder.toString());

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo("dezero: " + folder + " holds something else than a site of the"
                        + " kit, and what is yours stays: name another folder\n");
        assertThat(folder).isDirectoryContaining(mine::equals);
        assertThat(Files.readString(mine)).isEqualTo("mine");
    }

    @Test
    void aWordTooManyIsAnsweredInOneLine() {
        Result result = dezero("site", "7");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err().lines())
                .singleElement()
                .asString()
                .startsWith("dezero: ")
                .contains("'7'");
    }
}
