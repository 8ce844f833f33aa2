/* The presenter: one change after the other in large type, from step to step. */
"use strict";
dezero.presenter = (function () {
    const stage = document.getElementById("stage");
    const part = name => stage.querySelector("." + name);
    const SCROLLED = ["listing", "says"];
    let pair = null;
    let slides = [];
    let now = 0;

    const isOpen = () => stage.open;

    const changesOf = one => one.classes.flatMap(type => type.changes);

    /** What is said besides comes first; then the changes, those of one step as its lesson comes to them. */
    function slidesOf(one) {
        const changes = changesOf(one).sort((a, b) => a.turn - b.turn);
        const steps = dezero.steps.slice(Number(one.from), Number(one.to));
        const note = { note: one.note, says: steps.map(step => ({ step: step.step, html: step.adds })) };
        return one.note || changes.length === 0 ? [note, ...changes] : changes;
    }

    /** What belongs to an address: a slide, or no presenter. A number beyond the last is the last; returns what it is. */
    function show(next, state) {
        if (!state.slide) {
            close();
            return 0;
        }
        pair = next;
        slides = slidesOf(pair);
        now = Math.min(state.slide, slides.length);
        draw();
        if (!isOpen()) {
            stage.showModal();
            part("head").focus();
        }
        SCROLLED.forEach(name => part(name).scrollTop = 0);
        more();
        return now;
    }

    function draw() {
        const slide = slides[now - 1];
        const title = dezero.steps[Number(pair.to) - 1].title;
        part("way").textContent = (pair.from === "00" ? "Step " : "Step " + pair.from + " \u2192 ") + pair.to
            + (dezero.page.isNeighbour() ? ": " + title : "");
        part("count").textContent = (slide.note === undefined ? "change " : "note ") + now + " of " + slides.length;
        part("head").innerHTML = slide.note === undefined ? "" : slide.note;
        part("head").classList.toggle("note", slide.note !== undefined);
        part("listing").replaceChildren();
        if (slide.note === undefined) {
            const section = dezero.code.section(slide.html);
            const heading = section.querySelector("h3");
            part("head").append(...heading.childNodes);
            heading.remove();
            part("listing").append(section);
            dezero.page.unfold(dezero.page.isUnfolded());
        }
        part("listing").hidden = !slide.html || !part("listing").querySelector(".rows");
        part("says").replaceChildren(...dezero.page.sentences(slide));
        part("says").hidden = slide.says.length === 0;
        part("aloud").textContent = [part("way"), part("count"), part("head"), part("says")]
            .map(one => one.textContent).join(". ");
    }

    /** What can still be scrolled says so. */
    function more() {
        SCROLLED.forEach(name => part(name).classList.toggle("more", !isAtEnd(part(name))));
    }

    const isAtEnd = box => box.hidden || box.scrollTop + box.clientHeight >= box.scrollHeight - 2;

    /** The height of a line. */
    const line = box => Number.parseFloat(getComputedStyle(box.querySelector(".rows") || box).lineHeight);

    /** By so many lines, so that the first one in sight is a whole one. */
    function scrollLines(box, lines) {
        box.scrollTop = (Math.round(box.scrollTop / line(box)) + lines) * line(box);
    }

    /** A screen further, so that two lines stay in sight. Whether there was something to scroll. */
    function scroll(names, direction) {
        const box = names.map(part).find(one => direction > 0 ? !isAtEnd(one) : !one.hidden && one.scrollTop > 2);
        if (box) {
            scrollLines(box, direction * Math.max(1, Math.floor(box.clientHeight / line(box)) - 2));
        }
        return Boolean(box);
    }

    /** A key that comes before the next step is there means nothing. */
    const isLoading = () => dezero.shown() !== pair || Number(pair.to) !== dezero.state().to;

    function on() {
        if (isLoading() || scroll(SCROLLED, 1)) {
            return;
        }
        if (now < slides.length) {
            dezero.go({ slide: now + 1 }, true);
        } else if (dezero.later()) {
            dezero.go({ ...dezero.later(), slide: 1 }, true);
        } else {
            part("aloud").textContent = "This was the last change of the last step.";
            part("count").textContent = "the end";
        }
    }

    function back() {
        if (isLoading() || scroll([...SCROLLED].reverse(), -1)) {
            return;
        }
        if (now > 1) {
            dezero.go({ slide: now - 1 }, true);
        } else if (dezero.earlier()) {
            dezero.go({ ...dezero.earlier(), slide: Number.MAX_SAFE_INTEGER }, true);
        }
    }

    function to(slide) {
        dezero.go({ slide }, true);
    }

    /** At the change that the reader looks at; a note comes before the first one. */
    function open() {
        if (!dezero.shown()) {
            return;    // the page says why
        }
        const at = dezero.page.current();
        const change = changesOf(dezero.shown())[at - 1];
        to(at === 1 ? 1 : slidesOf(dezero.shown()).indexOf(change) + 1);
    }

    function close() {
        if (isOpen()) {
            stage.close();
            stage.classList.remove("black");
        }
    }

    /** Back on the page, at the change that was shown. */
    function leave() {
        const where = slides[now - 1].where || "";
        if (document.fullscreenElement) {
            document.exitFullscreen();
        }
        dezero.go({ slide: 0, place: where }, true);
    }

    function wholeScreen() {
        (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen())
            .catch(() => { });    // where the browser does not allow it, nothing is lost
    }

    const black = () => stage.classList.toggle("black");
    const last = () => to(slides.length);
    const otherView = () => part("listing").classList.toggle("inline");
    const lines = direction => () => scrollLines(part("listing"), direction);

    /** Remotes send Page Up and Page Down, and a full stop or b for a black screen. */
    const KEYS = {
        ArrowRight: on, " ": on, PageDown: on, Enter: on, ArrowLeft: back, PageUp: back, Backspace: back,
        Home: () => to(1), End: last, ArrowDown: lines(1), ArrowUp: lines(-1), v: otherView, f: wholeScreen,
        b: black, ".": black
    };

    /** Whether the key meant something here. */
    function pressed(event) {
        const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
        const isButton = event.target.closest("button, summary") && [" ", "Enter"].includes(event.key);
        if (!KEYS[key] || isButton) {
            return false;
        }
        KEYS[key]();
        return true;
    }

    part("on").addEventListener("click", on);
    part("back").addEventListener("click", back);
    part("leave").addEventListener("click", leave);
    SCROLLED.forEach(name => part(name).addEventListener("scroll", more));
    addEventListener("resize", more);
    /** Esc closes it without asking. */
    stage.addEventListener("close", () => {
        if (dezero.state().slide) {
            leave();
        }
    });

    return { show, open, close, pressed, isOpen, more };
}());
