/* Which two steps are compared, and how: all of it is in the address.
   #07-08  #07-08/inline  #07-08/Variable.backward  #07-08/present/2 */
"use strict";
const dezero = (function () {
    const steps = JSON.parse(document.getElementById("steps").textContent);
    const LAST = steps.length;
    const VIEWS = ["side", "inline"];
    const byId = id => document.getElementById(id);
    const arrived = new Map();
    const loads = new Map();
    /** What is shown: slide counts from 1, and is 0 outside of the presenter; a view that nobody chose is empty. */
    let state = { from: 6, to: 7, view: keptView(), place: "", slide: 0 };
    let shown = null;

    /** Some browsers keep nothing for pages from a disk. */
    function keptView() {
        try {
            return VIEWS.find(view => view === localStorage.getItem("view")) || "";
        } catch (e) {
            return "";
        }
    }

    const digits = number => String(number).padStart(2, "0");
    const name = pair => digits(pair.from) + "-" + digits(pair.to);
    /** Step 1 has nothing before it; it is compared with nothing, which is called 0. */
    const isPair = (from, to) => from < to && to <= LAST && (from > 0 || to === 1);

    /** Loads a script of data. Scripts are what a page from a disk may load. */
    function load(file) {
        if (!loads.has(file)) {
            loads.set(file, new Promise((resolve, reject) => {
                const script = document.createElement("script");
                const failed = () => {
                    loads.delete(file);
                    reject(new Error("The file data/" + file + ".js is missing or broken: copy the folder of this site"
                        + " again, all of it."));
                };
                script.onload = () => arrived.has(file) ? resolve(arrived.get(file)) : failed();
                script.onerror = failed;
                script.src = "data/" + file + ".js";
                document.head.append(script);
            }));
        }
        return loads.get(file);
    }

    function hash(of) {
        const parts = [name(of)];
        if (of.view) {
            parts.push(of.view);
        }
        if (of.slide) {
            parts.push("present", of.slide);
        } else if (of.place) {
            parts.push(encodeURIComponent(of.place));
        }
        return "#" + parts.join("/");
    }

    function decoded(text) {
        try {
            return decodeURIComponent(text);
        } catch (e) {
            return text;
        }
    }

    /** What an address says, or null if it names no pair. An empty one leaves all as it is. */
    function parse(text) {
        const parts = text.replace(/^#/, "").split("/").map(decoded);
        const found = /^(\d\d?)-(\d\d?)$/.exec(parts[0] || name(state));
        if (!found) {
            return null;
        }
        const [from, to] = [Number(found[1]), Number(found[2])].sort((a, b) => a - b);
        if (!isPair(from, to)) {
            return null;
        }
        const rest = parts.slice(1);
        const view = VIEWS.includes(rest[0]) ? rest.shift() : state.view;
        const slide = rest[0] === "present" ? Math.max(1, Number.parseInt(rest[1], 10) || 1) : 0;
        return { from, to, view, slide, place: slide ? "" : rest[0] || "" };
    }

    /** Shows something else. In the presenter every change is a place in the address, but none to go back to. */
    function go(change, replace) {
        state = { ...state, place: "", ...change };
        if (location.hash !== hash(state)) {
            location[replace ? "replace" : "assign"](hash(state));
        }
        return show();
    }

    function say(text) {
        byId("status").textContent = text;
        byId("status").classList.remove("trouble");
    }

    async function show() {
        const wanted = { ...state };
        pickers();
        try {
            const pair = await load(name(wanted));
            if (name(wanted) !== name(state)) {
                return;    // the reader was quicker
            }
            if (shown !== pair) {
                say("");
                dezero.page.render(pair);
                shown = pair;
            }
            dezero.page.view(state.view);
            byId("present").disabled = false;
            const slide = dezero.presenter.show(pair, state);
            if (slide !== state.slide) {
                state.slide = slide;
                location.replace(hash(state));
            }
            if (!state.slide && wanted.place) {
                dezero.page.goTo(wanted.place);
            }
        } catch (problem) {
            trouble(problem.message);
        }
    }

    /** One sentence in place of a pair. */
    function trouble(sentence) {
        shown = null;
        state.slide = 0;
        dezero.presenter.close();
        dezero.page.empty();
        byId("present").disabled = true;
        say(sentence);
        byId("status").classList.add("trouble");
    }

    function pickers() {
        byId("from").value = digits(state.from);
        byId("to").value = digits(state.to);
        byId("earlier").disabled = state.from === 0;
        byId("later").disabled = state.to === LAST;
    }

    function fillPickers() {
        const option = (step, title) => new Option(step + "  " + title, step);
        byId("from").append(option("00", "nothing yet"), ...steps.slice(0, -1).map(s => option(s.step, s.title)));
        byId("to").append(...steps.map(s => option(s.step, s.title)));
    }

    /** The picker that was not touched follows if it must: the older step is on the left. */
    function pick(change) {
        const wanted = { ...state, ...change };
        if (!isPair(wanted.from, wanted.to)) {
            if (change.from === undefined) {
                wanted.from = wanted.to - 1;
            } else {
                wanted.to = wanted.from + 1;
            }
        }
        const follows = name(wanted) !== name({ ...state, ...change });
        go({ from: wanted.from, to: wanted.to }).then(() => follows && sayOrder());
    }

    /** Unless there is trouble, which is said already. */
    function sayOrder() {
        if (shown) {
            say("The older step stands on the left, so this is " + name(state).replace("-", " to ") + ".");
        }
    }

    /** The pair that begins where this one ends, and the other way round; null at the end of the book. */
    const later = () => state.to < LAST ? { from: state.to, to: state.to + 1 } : null;
    const earlier = () => state.from > 0 ? { from: state.from - 1, to: state.from } : null;

    function followAddress() {
        const wanted = parse(location.hash);
        if (!wanted) {
            byId("from").value = "";
            byId("to").value = "";
            trouble("This address names no two of the " + LAST + " steps: choose them above.");
            return;
        }
        const asked = name(wanted);
        const [left, right] = location.hash.slice(1).split(/[-/]/).map(Number);
        if (location.hash !== hash(state) || !shown) {
            go(wanted, true).then(() => left > right && asked === name(state) && sayOrder());
        }
    }

    function start() {
        fillPickers();
        byId("from").addEventListener("change", event => pick({ from: Number(event.target.value) }));
        byId("to").addEventListener("change", event => pick({ to: Number(event.target.value) }));
        byId("earlier").addEventListener("click", () => go(earlier()));
        byId("later").addEventListener("click", () => go(later()));
        addEventListener("hashchange", followAddress);
        followAddress();
    }

    return {
        steps, load, go, say, start, later, earlier, digits,
        state: () => state,
        shown: () => shown,
        pair: data => arrived.set(data.from + "-" + data.to, data),
        step: data => arrived.set("step" + data.step, data)
    };
}());
