package classroom.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import classroom.lesson.Progress.Done;
import classroom.lesson.Progress.Entry;
import classroom.steps.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
    @TempDir
    private Path folder;

    private Progress progress() {
        return new Progress(folder.resolve("my/progress.txt"));
    }

    @Test
    void whatIsDoneIsALineThatOneCanReadAndStandsThereOnce() throws IOException {
        progress().read(Step.of(14));
        progress().right(Step.of(14), exercise(14));
        progress().written(Step.of(14));
        progress().read(Step.of(14));

        assertThat(Files.readAllLines(progress().file()))
                .hasSize(3)
                .satisfiesExactly(
                        line -> assertThat(line).matches("\\d{4}-\\d\\d-\\d\\d step14 read"),
                        line -> assertThat(line).matches("\\d{4}-\\d\\d-\\d\\d step14 right four-times"),
                        line -> assertThat(line).matches("\\d{4}-\\d\\d-\\d\\d step14 written"));
        assertThat(progress().entries()).extracting(Entry::done).containsExactly(Done.READ, Done.RIGHT, Done.WRITTEN);
    }

    @Test
    void theCheckOfANotebookIsThatOfItsLesson() {
        Step.all().stream()
                .flatMap(step -> Lesson.read(step).exercises().stream())
                .map(exercise -> CheckCell.in(exercise.check().code()).orElseThrow())
                .map(check -> check.ofLesson().orElseThrow())
                .forEach(one -> progress().right(one.step(), one.exercise()));

        assertThat(progress().entries())
                .extracting(entry -> entry.step() + entry.exercise())
                .containsExactlyElementsOf(Step.all().stream()
                        .flatMap(step -> Lesson.read(step).exercises().stream().map(exercise -> step + exercise.name()))
                        .toList());
    }

    @Test
    void aCheckThatTheLearnerHasChangedIsNone() {
        assertThat(CheckCell.in("// check four-times\nSystem.out.println(1); // => 1")
                        .orElseThrow()
                        .ofLesson())
                .isEmpty();
    }

    @Test
    void manyWriteAtOnceAndNothingIsLost() {
        List<Step> steps = Step.all();
        Stream<Runnable> notes = steps.stream()
                .flatMap(step ->
                        Stream.of(() -> progress().read(step), () -> progress().written(step)));
        List<Thread> writers = notes.map(Thread::new).toList();
        writers.forEach(Thread::start);
        writers.forEach(ProgressTest::join);

        assertThat(progress().entries()).hasSize(2 * Step.LAST).doesNotHaveDuplicates();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aLineThatTheLearnerWroteIsPassedOver() throws IOException {
        progress().read(Step.of(3));
        Files.writeString(
                progress().file(), Files.readString(progress().file()) + "all is well\n2026-01-01 step99 read\n\n");
        progress().read(Step.of(4));

        assertThat(progress().entries()).extracting(Entry::step).containsExactly(Step.of(3), Step.of(4));
    }

    @Test
    void aResetKeepsWhatWasNoted() {
        IntStream.range(0, 2).forEach(time -> {
            progress().read(Step.of(1));
            assertThat(progress().reset()).get().asString().endsWith("progress-before-" + (time + 1) + ".txt");
            assertThat(progress().entries()).isEmpty();
        });
        assertThat(progress().reset()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenKeepsNobodyFromLearning() throws IOException {
        Files.writeString(folder.resolve("my"), "a file in its place");

        progress().read(Step.of(1));

        assertThat(progress().entries()).isEmpty();
    }

    private static Exercise exercise(int step) {
        return Lesson.read(Step.of(step)).exercises().get(0);
    }
}
