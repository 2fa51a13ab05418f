"use strict";
(() => {
  const $ = (selector) => document.querySelector(selector);
  const form = $("#filters"), bar = $("#bar"), empty = $("#empty"), shown = $("#shown");
  const events = [...document.querySelectorAll(".event")];
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const texts = new Map();
  const textOf = (event) => {
    if (!texts.has(event)) {
      // what is told of the event itself, not the titles of its neighbours
      const own = event.querySelectorAll(".when, .what, blockquote, figcaption");
      texts.set(event, plain([...own].map((part) => part.textContent).join(" ")));
    }
    return texts.get(event);
  };
  const has = (list, wanted) => wanted === "" || list.split(" ").includes(wanted);

  const filter = () => {
    const words = plain(form.elements.text.value).split(/\s+/).filter(Boolean);
    const { actor, status, source, dated } = form.elements;
    let count = 0;
    for (const event of events) {
      const data = event.dataset;
      const fits = has(data.actors, actor.value) && has(data.status, status.value) && has(data.sources, source.value)
        && !(dated && dated.checked && event.classList.contains("loose"))
        && words.every((word) => textOf(event).includes(word));
      event.hidden = !fits;
      count += fits;
    }
    empty.hidden = count > 0;
    shown.textContent = count === events.length ? `${count} events` : `${count} of ${events.length} events`;
  };

  const openAll = (open) => {
    for (const event of events) if (!event.hidden) event.firstElementChild.open = open;
  };
  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const event = target && target.closest(".event");
    if (!event) return;
    event.hidden = false;
    event.firstElementChild.open = true;
    event.scrollIntoView();
  };

  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  $("#open").addEventListener("click", () => openAll(true));
  $("#close").addEventListener("click", () => openAll(false));
  addEventListener("hashchange", follow);
  form.hidden = bar.hidden = false;
  filter();
  follow();
})();
