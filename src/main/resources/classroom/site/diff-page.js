/* A pair of steps as a page: the list of classes, their changes, what did not change, copying. */
"use strict";
dezero.page = (function () {
    const { element, fromHtml, plain, toClipboard } = dezero.code;
    const byId = id => document.getElementById(id);
    const root = byId("pair");
    const narrow = matchMedia("(max-width: 48rem)");
    const paper = matchMedia("print");
    let pair = null;
    let places = new Map();

    function button(text, label, action) {
        const made = element("button", { type: "button", class: "copy", "data-text": text, "aria-label": label },
            text);
        made.addEventListener("click", () => action(made));
        return made;
    }

    async function copy(pressed, what, text) {
        try {
            await toClipboard(await text);
            dezero.say("Copied: " + what + ".");
            pressed.textContent = "Copied";
            setTimeout(() => pressed.textContent = pressed.dataset.text, 2000);
        } catch (problem) {
            dezero.say(problem.message);
        }
    }

    /* Whole classes, loaded when asked for. */

    async function wholeClass(name) {
        const step = await dezero.load("step" + pair.to);
        return step.classes.find(one => one.name === name).html;
    }

    async function plainClass(name) {
        return fromHtml(await wholeClass(name)).textContent + "\n";
    }

    function whole(name, summary) {
        const box = element("div", { class: "passage" });
        const details = element("details", { class: "whole", "data-class": name }, element("summary", {}, ...summary),
            box);
        details.addEventListener("toggle", async () => {
            if (details.open && !box.firstChild) {
                try {
                    box.append(element("pre", { class: "rows" }, fromHtml(await wholeClass(name))));
                } catch (problem) {
                    box.append(problem.message);
                }
            }
        });
        return details;
    }

    /* The changes. */

    /** One paragraph for each step that has something to say. */
    function sentences(change) {
        return change.says.map(said => fromHtml("<p>" + (isNeighbour() ? "" : "<b>Step " + said.step + "</b> ")
            + said.html + "</p>"));
    }

    const isNeighbour = () => Number(pair.to) - Number(pair.from) === 1;

    function drawn(change) {
        const section = dezero.code.section(change.html);
        const heading = section.querySelector("h3");
        heading.tabIndex = -1;
        const parts = [];
        if (change.says.length > 0) {
            const all = element("div", { class: "says" }, ...sentences(change));
            parts.push(isNeighbour() ? all
                : element("details", { class: "lessons" }, element("summary", {}, "What the lessons say"), all));
        }
        if (plain(section)) {
            heading.after(button("Copy", "Copy the new code of " + change.where,
                pressed => copy(pressed, change.where, plain(section))));
        }
        section.querySelector(".rows")?.before(...parts);
        places.set(change.where, heading);
        change.names.filter(name => !places.has(name)).forEach(name => places.set(name, heading));
        return section;
    }

    function changedClass(type) {
        const heading = element("h2", { tabindex: "-1", id: "class-" + type.name }, type.name);
        const section = element("section", { class: "type", "aria-labelledby": heading.id }, heading);
        section.append(button("Copy the class", "Copy the class " + type.name + " of step " + pair.to,
            pressed => copy(pressed, "all of " + type.name, plainClass(type.name))));
        places.set(type.name, heading);
        section.append(...type.changes.map(drawn));
        if (type.what === "changed") {
            section.append(whole(type.name, ["All of ", element("code", {}, type.name), " at step " + pair.to]));
        } else if (type.what === "removed") {
            heading.nextSibling.remove();
        }
        return section;
    }

    function unchanged(types) {
        const heading = element("h2", { id: "unchanged" }, "Not changed");
        const section = element("section", { class: "type unchanged", "aria-labelledby": heading.id }, heading);
        types.forEach(type => {
            const details = whole(type.name, [element("code", {}, type.name)]);
            places.set(type.name, details.firstChild);
            section.append(details);
        });
        return section;
    }

    function title() {
        const heading = element("h1", { tabindex: "-1" }, pair.from === "00" ? "Step " + pair.to
            : "Step " + pair.from + " to step " + pair.to);
        const parts = [heading];
        const steps = dezero.steps.slice(Number(pair.from), Number(pair.to));
        const line = step => fromHtml("<b>" + (steps.length > 1 ? step.step + " " : "") + step.title
            + ":</b> " + step.adds + " <a href=\"lessons/step" + step.step + ".html\">Lesson " + step.step + "</a>");
        if (steps.length === 1) {
            parts.push(element("p", { class: "adds" }, line(steps[0])));
        } else {
            parts.push(element("details", { class: "adds" },
                element("summary", {}, steps.length + " steps, and what each adds"),
                element("ul", {}, ...steps.map(step => element("li", {}, line(step))))));
        }
        if (pair.note) {
            parts.push(element("p", { class: "note" }, fromHtml(pair.note)));
        }
        return parts;
    }

    /* The list of classes. */

    function link(place, ...text) {
        const made = element("a", { href: "#" + pair.from + "-" + pair.to + "/" + encodeURIComponent(place) }, ...text);
        made.addEventListener("click", () => goTo(place));
        return made;
    }

    function count(type) {
        const parts = [];
        if (type.removed > 0) {
            parts.push(element("span", { class: "minus" }, "\u2212" + type.removed));
        }
        if (type.added > 0) {
            parts.push(element("span", { class: "plus" }, "+" + type.added));
        }
        return element("span", { class: "count" }, ...parts);
    }

    function listed(type) {
        const whole = type.what === "new" || type.what === "removed";
        const name = whole ? [type.name, element("span", { class: "what" }, " " + type.what)] : [type.name];
        const item = element("li", {}, link(type.name, ...name), " ", count(type));
        if (type.what === "changed") {
            item.append(element("ul", {}, ...type.changes.map(one => element("li", {},
                link(one.where, one.label)))));
        }
        return item;
    }

    function list(changed, same) {
        const box = element("details", {}, element("summary", {}, "Classes"),
            element("ul", {}, ...changed.map(listed)));
        if (same.length > 0) {
            box.append(element("p", {}, "Not changed"), element("ul", { class: "same" }, ...same.map(listed)));
        }
        box.open = !narrow.matches;
        return box;
    }

    function render(next) {
        const hadFocus = root.contains(document.activeElement) || byId("classes").contains(document.activeElement);
        pair = next;
        places = new Map();
        const changed = pair.classes.filter(type => type.what !== "same");
        const same = pair.classes.filter(type => type.what === "same");
        root.replaceChildren(...title(), ...changed.map(changedClass), ...(same.length > 0 ? [unchanged(same)] : []));
        byId("classes").replaceChildren(list(changed, same));
        document.title = root.querySelector("h1").textContent + " · " + root.dataset.site;
        unfold(isUnfolded());
        scrollTo(0, 0);
        if (hadFocus) {
            root.querySelector("h1").focus({ preventScroll: true });
        }
        byId("aloud").textContent = [root.querySelector("h1"), ...root.querySelectorAll(".note, h2")]
            .map(one => one.textContent).join(", ");
    }

    function empty() {
        root.replaceChildren(element("h1", { tabindex: "-1" }, "What changes between two steps"));
        byId("classes").replaceChildren();
    }

    /** The heading of a class or a member, as complete as it was named. */
    function headingOf(place) {
        return places.get(place) || root.querySelector("h1");
    }

    function goTo(place) {
        const heading = headingOf(place);
        if (heading.tagName === "SUMMARY") {
            heading.parentNode.open = true;
        }
        heading.focus({ preventScroll: true });
        heading.scrollIntoView({ block: "start" });
    }

    /** To the change after the one that has the focus, or before it. */
    function walk(by) {
        const headings = [...root.querySelectorAll("h3")];
        const line = byId("status").getBoundingClientRect().bottom;
        const at = headings.indexOf(document.activeElement);
        const next = at >= 0 ? at + by : by > 0 ? headings.findIndex(h => h.getBoundingClientRect().top > line)
            : headings.findLastIndex(h => h.getBoundingClientRect().top < line);
        headings[next]?.focus({ preventScroll: true });
        headings[next]?.scrollIntoView({ block: "start" });
    }

    /** Where the reader is: the number of the first change that is in sight, or that has the focus; from 1. */
    function current() {
        const sections = [...root.querySelectorAll("section.passage")];
        const at = sections.findIndex(section => section.contains(document.activeElement));
        const seen = sections.findIndex(section => section.getBoundingClientRect().bottom > 120);
        return 1 + Math.max(0, at >= 0 ? at : seen);
    }

    /* How it is shown. */

    function view(chosen) {
        const inline = chosen === "inline" || paper.matches;
        root.classList.toggle("inline", inline);
        byId("view").setAttribute("aria-pressed", String(!inline));
    }

    function unfold(open) {
        byId("unfold").setAttribute("aria-pressed", String(open));
        document.querySelectorAll("details.fold").forEach(fold => fold.open = open);
    }

    const isUnfolded = () => byId("unfold").getAttribute("aria-pressed") === "true";
    byId("unfold").setAttribute("aria-pressed", "false");
    paper.addEventListener("change", () => view(dezero.state().view));
    document.querySelector(".skip").addEventListener("click", event => {
        event.preventDefault();
        byId("main").focus();
    });

    return { render, empty, view, goTo, walk, current, unfold, isUnfolded, sentences, isNeighbour };
}());
