package classroom.diff;

import java.util.List;

/**
 * A class at the top of a file, in lines; classes inside it are members.
 *
 * @param members the header first, then the members in their order
 * @param lines all of it, from its comment to its last brace
 * @param parsed false if the text is no Java that can be parsed: then all lines are the header
 */
public record ClassCode(String name, List<Member> members, List<String> lines, boolean parsed) {
    public ClassCode {
        members = List.copyOf(members);
        lines = List.copyOf(lines);
    }

    /** As prose calls the class and its members: {@code Variable}, {@code Variable.backward}. */
    List<String> names() {
        return members.stream().flatMap(member -> member.names(name)).distinct().toList();
    }

    /** All of it as one member, to be compared line by line. */
    List<Member> whole() {
        return List.of(new Member(Member.Kind.HEADER, "", "", lines));
    }
}
