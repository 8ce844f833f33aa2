package classroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.cli.Program.Result;
import classroom.system.Kit;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    @TempDir
    private Path folder;

    private static Result dezero(String... arguments) {
        return Program.dezero(Kit.home()).run(arguments);
    }

    @Test
    void the_site_is_soon_written_and_one_is_told_what_to_open() {
        Path place = folder.resolve("Kurs für alle");
        long start = System.nanoTime();

        Result result = dezero("site", "--out", place.toString());

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(result.out().lines()).hasSize(2).first().isEqualTo(place.resolve("index.html").toString());
        String address = result.out().strip().replaceFirst("(?s).*: (?=file:)", "");
        assertThat(address).isASCII();
        assertThat(Path.of(URI.create(address))).isRegularFile();
    }

    @Test
    void a_folder_that_is_someone_elses_stays_as_it_is() throws IOException {
        Path mine = Files.writeString(folder.resolve("index.html"), "mine");

        Result result = dezero("site", "--out", folder.toString());

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.errLines()).containsExactly("dezero: " + folder + " holds something else than a site of the"
                + " kit, and what is yours stays: name another folder");
        assertThat(folder).isDirectoryContaining(mine::equals);
        assertThat(Files.readString(mine)).isEqualTo("mine");
    }

    @Test
    void a_word_too_many_is_answered_in_one_line() {
        Result result = dezero("site", "7");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.errLines()).singleElement().asString().startsWith("dezero: ").contains("'7'");
    }
}
