/* The keys and the buttons of the page. It comes last, and starts it. */
"use strict";
(function () {
    const byId = id => document.getElementById(id);

    function otherView() {
        const view = byId("view").getAttribute("aria-pressed") === "true" ? "inline" : "side";
        try {
            localStorage.setItem("view", view);
        } catch (e) {
            // The address keeps it, too.
        }
        dezero.go({ view, place: dezero.state().place }, true);
    }

    function unfold() {
        dezero.page.unfold(!dezero.page.isUnfolded());
        dezero.presenter.more();
    }

    const step = pair => pair && dezero.go(pair);
    const help = () => byId("keys").showModal();
    const EVERYWHERE = { v: otherView, e: unfold, d: () => window.toggleTheme(), "?": help };
    const PAGE = {
        ArrowRight: () => step(dezero.later()), ArrowLeft: () => step(dezero.earlier()),
        j: () => dezero.page.walk(1), k: () => dezero.page.walk(-1), p: () => dezero.presenter.open()
    };

    /** Keys with Ctrl, Alt or Cmd are the browser's; those in a field are the field's. */
    function pressed(event) {
        if (event.ctrlKey || event.altKey || event.metaKey || byId("keys").open
                || event.target.closest("select, input, textarea")) {
            return;
        }
        const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
        const presenting = dezero.presenter.isOpen();
        if (presenting && dezero.presenter.pressed(event)) {
            event.preventDefault();
            return;
        }
        const action = EVERYWHERE[key] || (!presenting && PAGE[key]);
        if (action) {
            event.preventDefault();
            action();
        }
    }

    document.addEventListener("keydown", pressed);
    byId("view").addEventListener("click", otherView);
    byId("unfold").addEventListener("click", unfold);
    byId("present").addEventListener("click", () => dezero.presenter.open());
    byId("help").addEventListener("click", help);
    dezero.start();
}());
