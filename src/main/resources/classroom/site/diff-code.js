/* Code on the page: its lines, how far in they begin, and how they are copied. */
"use strict";
dezero.code = (function () {
    function element(tag, attributes, ...children) {
        const made = document.createElement(tag);
        Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
        made.append(...children);
        return made;
    }

    function fromHtml(html) {
        const template = document.createElement("template");
        template.innerHTML = html;
        return template.content;
    }

    /** A change. */
    const section = html => fromHtml(html).firstElementChild;

    /** The new lines of a change. */
    function plain(section) {
        return [...section.querySelectorAll(".r.same, .r.came")].map(cell => cell.textContent + "\n").join("");
    }

    /** A page from a disk may not always use the clipboard in the new way. */
    async function toClipboard(text) {
        try {
            await navigator.clipboard.writeText(text);
        } catch (e) {
            const field = element("textarea", { class: "offscreen", "aria-hidden": "true" });
            field.value = text;
            const focused = document.activeElement;
            document.body.append(field);
            field.select();
            const copied = document.execCommand("copy");
            field.remove();
            focused.focus();
            if (!copied) {
                throw new Error("The browser does not let this page copy: select the code and press Ctrl+C.");
            }
        }
    }

    return { element, fromHtml, section, plain, toClipboard };
}());
