package classroom.diff;

import java.util.List;

/**
 * A class at the top of a file, in lines; classes inside it are members.
 *
 * @param members the header first, then the members in their order
 * @param lines all of it, from its comment to its last brace
 * @param problem what the compiler says of a text that it cannot parse, {@code line 23: ';' expected}: then all lines
 *     are the header; else empty
 */
public record ClassCode(String name, List<Member> members, List<String> lines, String problem) {
    public ClassCode {
        members = List.copyOf(members);
        lines = List.copyOf(lines);
    }

    /** Whether the members could be told apart. */
    public boolean parsed() {
        return problem.isEmpty();
    }

    /** As prose calls the class and its members: {@code Variable}, {@code Variable.backward}. */
    List<String> names() {
        return members.stream().flatMap(member -> member.names(name)).distinct().toList();
    }

    /** All of it as one member, to be compared line by line. */
    List<Member> whole() {
        return List.of(Member.header(lines));
    }
}
