/* Dark or light: as the system has it, until the reader says otherwise. The choice is kept where the browser allows. */
(function () {
    "use strict";
    const root = document.documentElement;
    const words = document.currentScript.dataset;
    const system = matchMedia("(prefers-color-scheme: dark)");

    /** Some browsers keep nothing for pages from a disk. */
    function stored(change) {
        try {
            return change(localStorage);
        } catch (e) {
            return null;
        }
    }

    function isDark() {
        return root.dataset.theme ? root.dataset.theme === "dark" : system.matches;
    }

    function choose(dark) {
        if (dark === system.matches) {
            delete root.dataset.theme;
            stored(storage => storage.removeItem("theme"));
        } else {
            root.dataset.theme = dark ? "dark" : "light";
            stored(storage => storage.setItem("theme", root.dataset.theme));
        }
        document.dispatchEvent(new Event("theme"));
    }

    function addButton() {
        const button = document.createElement("button");
        button.type = "button";
        button.className = "theme";
        button.textContent = words.dark;
        button.title = words.title;
        const show = () => button.setAttribute("aria-pressed", String(isDark()));
        button.addEventListener("click", window.toggleTheme);
        document.addEventListener("theme", show);
        system.addEventListener("change", show);
        document.querySelector(".top").append(button);
        show();
    }

    window.toggleTheme = () => choose(!isDark());
    const chosen = stored(storage => storage.getItem("theme"));
    if (chosen === "dark" || chosen === "light") {
        root.dataset.theme = chosen;
    }
    document.addEventListener("DOMContentLoaded", addButton);
}());
