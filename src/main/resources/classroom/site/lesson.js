/* A lesson: a button that shows what follows all of its questions, or folds it again. Without this script each is
   opened by itself. */
"use strict";
(function () {
    const answers = [...document.querySelectorAll("details.answer")];
    const words = document.querySelector("article.lesson").dataset;
    const ways = document.querySelector(".ways");
    if (answers.length === 0 || !ways) {
        return;
    }
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button quiet";

    /** A page from a disk may not always keep something. */
    function stored(action) {
        try {
            return action(localStorage);
        } catch (e) {
            return null;
        }
    }

    const areShown = () => answers.every(answer => answer.open);

    function name() {
        button.textContent = areShown() ? words.fold : words.show;
    }

    button.addEventListener("click", () => {
        const all = !areShown();
        answers.forEach(answer => answer.open = all);
        stored(storage => all ? storage.setItem("answers", "shown") : storage.removeItem("answers"));
    });
    answers.forEach(answer => answer.addEventListener("toggle", name));
    if (stored(storage => storage.getItem("answers")) === "shown") {
        answers.forEach(answer => answer.open = true);
    }
    name();
    ways.querySelector("span").before(button);
}());
