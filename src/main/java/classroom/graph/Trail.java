package classroom.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Every Variable and function of a graph, by identity: a learner may have written an equals. */
final class Trail {
    final Set<Object> variables = Collections.newSetFromMap(new IdentityHashMap<>());
    final Set<Object> functions = Collections.newSetFromMap(new IdentityHashMap<>());
    /** The Variables, what was computed first first. */
    final List<Object> found = new ArrayList<>();

    Trail(Object from) {
        for (Node node : Finder.find(from, new Fields()).nodes()) {
            if (node.isVariable()) {
                variables.add(node.thing());
                found.add(node.thing());
            } else {
                functions.add(node.thing());
            }
        }
    }
}
