"use strict";
(() => {
  const $ = (selector) => document.querySelector(selector);
  const SIZE = 200; // rows in the document at a time: thousands are slow to lay out, and nobody reads them at once
  const form = $("#filters"), list = $("#events"), main = $("main"), field = form.elements;
  const rows = [...list.children];
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const texts = new Map();
  const textOf = (row) => {
    if (!texts.has(row)) {
      // what is told of the event itself, not the titles of its neighbours
      const own = row.querySelectorAll(".when, .what, blockquote, figcaption");
      texts.set(row, plain([...own].map((part) => part.textContent).join(" ")));
    }
    return texts.get(row);
  };
  const has = (names, wanted) => wanted === "" || (names || "").split(" ").includes(wanted);
  const stop = () => (field.known ? Number(field.known.value) : 0);
  const held = (data) => stop() >= (data.since || 0) && stop() < (data.until || Infinity);
  let fitting = rows, first = 0;

  const zoom = () => (field.zoom ? 2 ** Number(field.zoom.value) : 1);
  const ends = (row) => {
    const drawing = row.querySelector("svg[data-ends]");
    return drawing && drawing.dataset.ends.split(" ").map(Number);
  };
  const sight = () => { // an arrow where a widened axis leaves an event out of sight
    const seen = zoom() > 1 ? field.pan.value * (1 - 1 / zoom()) : 0;
    for (const row of list.children) {
      const [from, to] = ends(row) || [0, 100];
      row.classList.toggle("left", to < seen);
      row.classList.toggle("right", from > seen + 100 / zoom());
    }
  };

  const show = (from, size = SIZE) => {
    first = Math.max(0, from);
    const end = Math.min(first + size, fitting.length);
    list.replaceChildren(...fitting.slice(first, end));
    sight();
    const buttons = { sooner: [first > 0, `Events ${Math.max(1, first - size + 1)}–${first}`],
      later: [end < fitting.length, `Events ${end + 1}–${Math.min(end + size, fitting.length)} of ${fitting.length}`] };
    for (const [name, [there, label]] of Object.entries(buttons)) {
      $(`#${name}`).hidden = !there;
      $(`#${name}`).textContent = label;
    }
  };

  const filter = () => {
    const words = plain(field.text.value).split(/\s+/).filter(Boolean);
    const told = rows.filter((row) => held(row.dataset));
    fitting = told.filter((row) => {
      const data = row.dataset;
      return has(data.actors, field.actor.value) && has(data.status, field.status.value)
        && has(data.sources, field.source.value) && has(data.asks, field.ask.value)
        && !(field.dated && field.dated.checked && row.classList.contains("loose"))
        && words.every((word) => textOf(row).includes(word));
    });
    const count = fitting.length;
    $("#empty").hidden = count > 0;
    $("#shown").textContent = count === told.length ? `${count} events` : `${count} of ${told.length} events`;
    show(0);
  };

  const slide = () => {
    if (!field.known) return;
    const word = field.known.dataset.words.split("|")[stop()];
    $("#day").textContent = word;
    field.known.setAttribute("aria-valuetext", word);
    document.body.classList.toggle("earlier", field.known.value !== field.known.max);
    for (const article of document.querySelectorAll(".sources [data-since]")) article.hidden = !held(article.dataset);
  };

  const widen = () => {
    if (!field.zoom) return;
    field.zoom.setAttribute("aria-valuetext", `${zoom()} times`);
    $("#pan").hidden = zoom() === 1;
    main.style.setProperty("--zoom", zoom());
    main.style.setProperty("--pan", field.pan.value / 100);
    for (const tick of document.querySelectorAll(".tick")) tick.classList.toggle("far", tick.dataset.zoom > zoom());
    sight();
  };

  const openAll = (open) => {
    for (const row of list.children) row.firstElementChild.open = open;
  };
  const follow = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const row = id && rows.find((each) => each.id === id);
    if (!row) return;
    if (fitting.includes(row)) return arrive(row);
    form.reset();
    setTimeout(() => arrive(row)); // once the reset has been followed
  };
  const arrive = (row) => {
    if (!row.isConnected) show(Math.floor(fitting.indexOf(row) / SIZE) * SIZE);
    row.firstElementChild.open = true;
    row.scrollIntoView();
    row.querySelector("summary").focus({ preventScroll: true });
  };
  const update = () => { slide(); widen(); filter(); };

  const step = (row, back) => {
    const next = back ? row.previousElementSibling : row.nextElementSibling;
    if (next) next.querySelector("summary").focus();
    else if (back && first > 0) { show(first - SIZE); list.lastElementChild.querySelector("summary").focus(); }
    else if (!back && first + SIZE < fitting.length) { show(first + SIZE); list.firstElementChild.querySelector("summary").focus(); }
  };
  const keys = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select")) return;
    const row = event.target.closest(".event");
    const walks = { ArrowDown: false, j: false, ArrowUp: true, k: true };
    if (event.key === "/") { $("#tools").open = true; field.text.focus(); }
    else if (row && event.key === "Escape") {
      row.firstElementChild.open = false;
      row.querySelector("summary").focus();
    } else if (row && event.key in walks) step(row, walks[event.key]);
    else return;
    event.preventDefault();
  };

  const seek = (event) => { // the axis moves to the event that is read
    const row = event.target.closest(".left, .right");
    if (!row || zoom() === 1) return;
    const [from, to] = ends(row);
    field.pan.value = ((from + to) / 2 - 50 / zoom()) / (1 - 1 / zoom());
    widen();
  };

  let waiting;
  form.addEventListener("input", (event) => {
    if (event.target === field.zoom || event.target === field.pan) return widen();
    slide();
    clearTimeout(waiting);
    if (event.isTrusted && fitting.length > SIZE) waiting = setTimeout(filter, 120); // typing goes on meanwhile
    else filter();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(update));
  $("#open").addEventListener("click", () => openAll(true));
  $("#close").addEventListener("click", () => openAll(false));
  $("#sooner").addEventListener("click", () => { show(first - SIZE); list.scrollIntoView(); });
  $("#later").addEventListener("click", () => { show(first + SIZE); list.scrollIntoView(); });
  addEventListener("hashchange", follow);
  addEventListener("keydown", keys);
  list.addEventListener("focusin", seek);
  addEventListener("beforeprint", () => show(0, Infinity)); // paper has every event that fits
  addEventListener("afterprint", () => show(0));
  for (const row of rows) row.hidden = false;
  form.hidden = $("#bar").hidden = $("#tools").hidden = false;
  $("#tools").open = !matchMedia("(max-width: 44rem)").matches; // on a phone the events come first
  update();
  follow();
})();
