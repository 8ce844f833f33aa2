import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the time of one benchmark goes, from a recording of Java's Flight Recorder: the share of each part, and the
 * methods at the top of the stack.
 *
 * <p>{@code java src/bench/java/Profile.java recording.jfr}; docs/contributing.md says how to make one.
 */
public final class Profile {
    private static final int SHOWN = 15;

    private Profile() {
    }

    public static void main(String[] args) throws IOException {
        Map<String, Integer> parts = new TreeMap<>();
        Map<String, Integer> methods = new TreeMap<>();
        int all = 0;
        try (RecordingFile file = new RecordingFile(Path.of(args[0]))) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                boolean sample = event.getEventType().getName().matches("jdk\\.(Execution|NativeMethod)Sample");
                if (sample && event.getStackTrace() != null && isMeasured(event.getStackTrace().getFrames())) {
                    List<RecordedFrame> frames = event.getStackTrace().getFrames();
                    parts.merge(part(frames), 1, Integer::sum);
                    methods.merge(name(frames.get(0)), 1, Integer::sum);
                    all++;
                }
            }
        }
        System.out.println(all + " samples");
        print(parts, all);
        System.out.println();
        print(methods, all);
    }

    private static boolean isMeasured(List<RecordedFrame> frames) {
        return frames.stream().anyMatch(frame -> type(frame).startsWith("bench."));
    }

    /** The innermost part of the kit or of ND4J that is at work; Java's own classes work for their caller. */
    private static String part(List<RecordedFrame> frames) {
        if (frames.stream().anyMatch(frame -> type(frame).equals("java.util.PriorityQueue"))) {
            return "dezero: the queue, with its comparisons";
        }
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("java.util.HashMap", "dezero: what was pushed already");
        parts.put("dezero.", "dezero: the graph");
        parts.put("step24.", "dezero: the graph");
        parts.put("fast.", "fast");
        parts.put("org.nd4j.", "ND4J");
        parts.put("org.bytedeco.", "JavaCPP");
        parts.put("bench.", "the benchmark");
        return frames.stream().flatMap(frame -> parts.entrySet().stream()
                .filter(part -> type(frame).startsWith(part.getKey())).map(Map.Entry::getValue))
                .findFirst().orElse("?");
    }

    private static String type(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }

    private static String name(RecordedFrame frame) {
        return type(frame) + "." + frame.getMethod().getName();
    }

    private static void print(Map<String, Integer> counts, int all) {
        counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(SHOWN)
                .forEach(entry -> System.out.printf("%5.1f %%  %s%n", 100.0 * entry.getValue() / all, entry.getKey()));
    }
}
