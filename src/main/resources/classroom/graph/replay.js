(script => {
  const PAUSE = 1400;

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  /* One recording: its picture, its list, its sentence. */
  class Panel {
    constructor(data) {
      this.data = data;
      this.said = element("p", { className: "said" });
      this.picture = element("div", { className: "picture" });
      this.picture.innerHTML = data.svg;
      this.picture.setAttribute("role", "group");
      this.picture.setAttribute("aria-label", "The graph");
      const svg = this.picture.querySelector("svg");
      svg.style.minWidth = 0.7 * svg.getAttribute("width") + "px";
      this.nodes = [...this.picture.querySelectorAll("g.variable, g.function, g.summary")];
      this.list = element("ol", { className: data.kind });
      this.list.setAttribute("aria-label", "What waits, in " + data.list);
      this.root = element("div", { className: "panel" }, element("h4", { textContent: data.title }), this.said,
        this.picture, element("div", { className: "list" },
          element("p", { textContent: "Waiting in " + data.list + "." }), this.list));
    }

    show(index) {
      const at = Math.min(index, this.data.events.length - 1);
      const event = this.data.events[at];
      this.said.textContent = event.said;
      this.nodes.forEach((node, id) => {
        node.classList.toggle("now", id === event.now);
        node.classList.toggle("waits", event.waits.some(one => one.id === id));
        node.classList.toggle("next", event.waits.some((one, i) => one.id === id && i === event.next));
        node.classList.remove("fresh");
      });
      this.gradients(at);
      this.waiting(event);
      this.reach();
    }

    /* What has to be scrolled can be reached with the keyboard. */
    reach() {
      if (this.scrolls()) {
        this.picture.tabIndex = 0;
      } else {
        this.picture.removeAttribute("tabindex");
      }
    }

    scrolls() {
      return this.picture.scrollWidth > this.picture.clientWidth;
    }

    /* All that has happened so far, from the beginning: going back is going there anew. */
    gradients(at) {
      this.picture.querySelectorAll(".variable .grad").forEach(text => { text.textContent = ""; });
      this.data.events.slice(0, at + 1).forEach((event, i) => event.changes.forEach(change => {
        const node = this.nodes[change.id];
        const text = node && node.querySelector(".grad");
        if (text) {
          text.textContent = change.text === null ? "" : "grad " + change.text;
          node.classList.toggle("fresh", i === at && change.text !== null);
        }
      }));
    }

    waiting(event) {
      const items = event.waits.map((one, i) => i === event.next
        ? element("li", { className: "next", textContent: one.label + " (" + this.data.word + ")" })
        : element("li", { textContent: one.label }));
      this.list.replaceChildren(...(items.length ? this.data.reversed ? items.reverse() : items
        : [element("li", { className: "empty", textContent: "empty" })]));
    }
  }

  class Replay {
    constructor(root) {
      this.root = root;
      this.data = JSON.parse(root.querySelector(".data").textContent);
      this.panels = this.data.panels.map(data => new Panel(data));
      this.last = Math.max(...this.data.panels.map(panel => panel.events.length)) - 1;
      this.at = 0;
      this.timer = null;
      this.build();
      this.go(0);
    }

    build() {
      this.buttons = {};
      const controls = element("div", { className: "controls" });
      [["first", "|< Begin"], ["back", "< Back"], ["play", "Play"], ["forward", "Forward >"], ["end", "End >|"]]
        .forEach(([name, text]) => {
          const button = element("button", { type: "button", textContent: text, onclick: () => this.press(name) });
          this.buttons[name] = button;
          controls.append(button);
        });
      this.place = element("span", { className: "place" });
      controls.append(this.place,
        element("span", { className: "keys", textContent: "Keys: arrows, Home, End, P to play" }));
      const parted = this.data.parted || "";
      this.parted = element("p", { className: "parted", hidden: !parted, textContent: parted });
      const panels = element("div", { className: "panels" }, ...this.panels.map(panel => panel.root));
      this.live = element("p");
      this.live.setAttribute("aria-live", "polite");
      this.live.style.cssText = "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)";
      this.root.querySelector(".text").hidden = true;
      this.root.append(controls, this.parted, panels, this.live);
      this.root.tabIndex = 0;
      this.root.addEventListener("keydown", event => this.key(event));
    }

    key(event) {
      const names = { ArrowLeft: "back", ArrowRight: "forward", Home: "first", End: "end", p: "play", P: "play" };
      const name = names[event.key];
      const scrolled = this.panels.some(panel => panel.picture === event.target && panel.scrolls());
      if (name && !scrolled && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        event.stopPropagation();
        this.press(name);
      }
    }

    press(name) {
      if (name === "play" && !this.timer) {
        this.play();
        return;
      }
      this.stop();
      if (name !== "play") {
        this.go({ first: 0, back: this.at - 1, forward: this.at + 1, end: this.last }[name]);
      }
    }

    play() {
      this.go(this.at === this.last ? 0 : this.at + 1);
      this.buttons.play.textContent = "Pause";
      this.timer = setInterval(() => {
        if (!this.root.isConnected || this.at === this.last) {
          this.stop();
        } else {
          this.go(this.at + 1);
        }
      }, PAUSE);
    }

    stop() {
      clearInterval(this.timer);
      this.timer = null;
      this.buttons.play.textContent = "Play";
    }

    go(index) {
      this.at = Math.max(0, Math.min(this.last, index));
      this.panels.forEach(panel => panel.show(this.at));
      this.place.textContent = this.at + " of " + this.last;
      this.parted.style.visibility = this.at >= this.data.partedAt ? "visible" : "hidden";    // its place stays
      [["first", 0], ["back", 0], ["forward", this.last], ["end", this.last]].forEach(([name, bound]) =>
        this.buttons[name].setAttribute("aria-disabled", String(this.at === bound)));
      this.live.textContent = this.panels.map(panel =>
        (this.panels.length > 1 ? panel.data.title + ": " : "") + panel.said.textContent).join(" ")
        + (this.data.parted && this.at === this.data.partedAt ? " " + this.data.parted : "");
    }
  }

  const own = script && script.closest(".dezero-replay");
  (own ? [own] : [...document.querySelectorAll(".dezero-replay:not([data-ready])")])
    .filter(root => !root.dataset.ready).forEach(root => {
      root.dataset.ready = "true";
      new Replay(root);
    });
})(document.currentScript);
