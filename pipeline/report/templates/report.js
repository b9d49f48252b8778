"use strict";
(function () {
  const root = document.documentElement;
  const search = document.querySelector(".search");
  const sections = Array.from(document.querySelectorAll(".filtered-section"));
  const texts = new Map();
  root.classList.add("js");

  function textOf(item) {
    if (!texts.has(item)) texts.set(item, item.textContent.toLowerCase());
    return texts.get(item);
  }

  // Within one row of buttons any pressed one is enough; every row must agree.
  function wanted(section) {
    return Array.from(section.querySelectorAll(".choices"), function (choices) {
      return Array.from(choices.querySelectorAll('[aria-pressed="true"]'), function (button) {
        return button.dataset.key;
      });
    }).filter(function (keys) { return keys.length > 0; });
  }

  function apply(section) {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const rows = wanted(section);
    const items = Array.from(section.querySelectorAll(".item"));
    let shown = 0;
    items.forEach(function (item) {
      const keys = item.dataset.key.split(" ");
      const fits = rows.every(function (row) { return row.some(function (key) { return keys.includes(key); }); }) &&
        words.every(function (word) { return textOf(item).includes(word); });
      item.classList.toggle("filtered", !fits);
      shown += fits ? 1 : 0;
    });
    section.querySelectorAll(".group").forEach(function (group) {
      group.classList.toggle("filtered", !group.querySelector(".item:not(.filtered)"));
    });
    const note = section.querySelector(".shown");
    if (!note) return;
    note.hidden = shown === items.length;
    note.querySelector("b").textContent = String(shown);
    note.querySelector("i").textContent = String(items.length);
    section.querySelector(".nothing").hidden = shown > 0;
  }

  function applyAll() { sections.forEach(apply); }

  function clear(section) {
    search.value = "";
    section.querySelectorAll('[aria-pressed="true"]').forEach(function (button) {
      button.setAttribute("aria-pressed", "false");
    });
    applyAll();
  }

  // A link must never lead to something that a filter hides.
  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !target.closest(".filtered")) return;
    clear(target.closest(".filtered-section"));
    target.scrollIntoView();
  }

  document.addEventListener("click", function (event) {
    const button = event.target.closest(".choices button");
    if (!button) return;
    button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
    apply(button.closest(".filtered-section"));
  });

  let waiting = 0;
  search.addEventListener("input", function () {
    clearTimeout(waiting);
    waiting = setTimeout(applyAll, 120);
  });

  document.querySelectorAll(".language").forEach(function (choice) {
    choice.addEventListener("change", function () {
      root.lang = choice.value;
      search.placeholder = choice.value === "en" ? search.dataset.en : search.dataset.zh;
    });
  });

  const opened = [];
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details:not([open])").forEach(function (details) {
      details.open = true;
      opened.push(details);
    });
  });
  window.addEventListener("afterprint", function () {
    opened.splice(0).forEach(function (details) { details.open = false; });
  });

  window.addEventListener("hashchange", reveal);
})();
