package classroom.graph;

import classroom.graph.WayBack.Change;
import classroom.graph.WayBack.Event;
import classroom.system.KitException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where two ways back over the same graph part. Which function of one generation comes first is no parting: a step may
 * have it either way.
 *
 * @param at the first event at which another function is taken; -1 if there is none
 * @param sentence what happens there, and what becomes of the inputs
 */
record Parting(int at, String sentence) {

    /** @throws KitException if the graphs are not the same */
    static Parting of(Story one, Story other) {
        Map<Object, Integer> here = places(one);
        Map<Object, Integer> there = places(other);
        int at = first(one.way.events(), other.way.events(), here, there);
        if (at < 0) {
            return new Parting(-1, "Both take the same functions in the same order." + ends(one, other, here, there));
        }
        return new Parting(at, "Here they part: " + does(one, at) + ", " + does(other, at) + "."
                + ends(one, other, here, there));
    }

    private static Map<Object, Integer> places(Story story) {
        Map<Object, Integer> places = new IdentityHashMap<>();
        Finder.find(story.way.start(), new Fields()).nodes().forEach(node -> places.put(node.thing(), node.id()));
        return places;
    }

    /** @throws KitException if one has other functions, or they are linked otherwise */
    static void requireSameGraph(Object one, Object other) {
        Model a = Finder.find(one, new Fields());
        Model b = Finder.find(other, new Fields());
        if (!kinds(a).equals(kinds(b)) || !a.edges().equals(b.edges())) {
            throw new KitException("two replays side by side need the same computation twice, once in each step;"
                    + " these two graphs differ");
        }
    }

    private static List<String> kinds(Model model) {
        return model.nodes().stream().map(node -> node.isVariable() ? "" : Labels.type(node.thing())).toList();
    }

    private static int first(List<Event> ones, List<Event> others, Map<Object, Integer> here,
            Map<Object, Integer> there) {
        Map<Integer, Object> generations = generations(here);
        generations.putAll(generations(there));
        for (int i = 0; i < Math.max(ones.size(), others.size()); i++) {
            Integer one = i < ones.size() ? here.get(ones.get(i).taken()) : null;
            Integer other = i < others.size() ? there.get(others.get(i).taken()) : null;
            if (!Objects.equals(generations.getOrDefault(one, one), generations.getOrDefault(other, other))) {
                return i;
            }
        }
        return -1;
    }

    /** Of the functions of a step that has generations; as text, so that none is taken for a place. */
    private static Map<Integer, Object> generations(Map<Object, Integer> places) {
        Map<Integer, Object> generations = new HashMap<>();
        Fields fields = new Fields();
        places.forEach((thing, place) -> {
            if (fields.field(thing.getClass(), "inputs").isPresent()
                    && fields.field(thing.getClass(), "generation").isPresent()) {
                generations.put(place, "generation " + fields.get(thing, "generation"));
            }
        });
        return generations;
    }

    private static String does(Story story, int at) {
        Object taken = at < story.way.events().size() ? story.way.events().get(at).taken() : null;
        return story.whose() + (taken == null ? " is done" : " takes " + story.function(taken));
    }

    /** Of each input whose gradient is another in the end. */
    private static String ends(Story one, Story other, Map<Object, Integer> here, Map<Object, Integer> there) {
        Map<Integer, String> last = last(other, there);
        List<String> ends = new ArrayList<>();
        Map<Integer, String> mine = last(one, here);
        here.forEach((thing, id) -> {
            if (mine.containsKey(id) && new Fields().get(thing, "creator") == null
                    && !mine.get(id).equals(last.get(id))) {
                ends.add(one.variable(thing) + " ends with " + mine.get(id) + " in " + one.whose() + ", with "
                        + last.get(id) + " in " + other.whose());
            }
        });
        ends.sort(null);
        return ends.isEmpty() ? "" : " " + String.join("; ", ends) + ".";
    }

    private static Map<Integer, String> last(Story story, Map<Object, Integer> places) {
        Map<Integer, String> last = new HashMap<>();
        for (Event event : story.way.events()) {
            for (Change change : event.changes()) {
                last.put(places.get(change.variable()), Story.brief(change.after()));
            }
        }
        return last;
    }
}
