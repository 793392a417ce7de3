// What the pages do faster with a script. Everything here also works without: filters are links to
// finished lists, and the contents list leads to its sections.
(function () {
  "use strict";

  // Browsers let no page opened from a folder read the search's index.
  if (location.protocol === "file:") {
    for (const element of document.querySelectorAll(".needs-script")) element.hidden = true;
  }

  // Lists of papers ---------------------------------------------------------------------------------

  // What stands on the page is looked up each time, and what was done to it is noted on it: under a preview
  // the page changes.
  const cards = () => document.querySelector(".cards");
  const filters = () => Array.from(document.querySelectorAll(".filter"));
  const pages = () => document.querySelector("nav.pages");
  const complete = () => !pages() || cards().hasAttribute("data-complete");
  const plurals = new Intl.PluralRules(document.documentElement.lang || "en");
  // As the pages write it: 1,000.
  const written = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");
  const form = (element, count) => {
    const forms = JSON.parse(element.dataset.forms);
    return forms[plurals.select(count)] || forms.other;
  };

  const chosen = () => {
    const query = new URLSearchParams(location.search);
    const values = {};
    for (const filter of filters()) {
      const name = filter.dataset.filter;
      const known = Array.from(filter.querySelectorAll("a")).map((link) => link.dataset.value);
      if (known.includes(query.get(name))) values[name] = query.get(name);
    }
    return values;
  };

  // A long list has several pages: a filter looks through all of them.
  const complete_list = async () => {
    if (complete()) return;
    const links = Array.from(pages().querySelectorAll("a"));
    const own = Array.from(cards().children);
    const lists = await Promise.all(links.map(async (link) => {
      if (link.hasAttribute("aria-current")) return own;
      const answer = await fetch(link.href);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const found = Array.from(page.querySelectorAll(".card"));
      for (const element of found.flatMap((card) => Array.from(card.querySelectorAll("a")))) {
        element.href = new URL(element.getAttribute("href"), link.href).href;
      }
      return found;
    }));
    own.forEach((card) => card.setAttribute("data-page", ""));
    cards().replaceChildren(...lists.flat().map((card) => document.adoptNode(card)));
    cards().setAttribute("data-complete", "");
  };

  // A number, and the words beside it that are only read out.
  const say_count = (papers, words, count) => {
    papers.textContent = written(count);
    const hidden = papers.parentElement.querySelector(".visually-hidden");
    const found = words.match(/\{hidden\}(.*)\{end\}/);
    if (hidden && found) hidden.textContent = found[1];
  };

  const show = () => {
    const values = chosen();
    const active = Object.keys(values).filter((name) => values[name]);
    const all = Array.from(cards().children);
    let count = 0;
    for (const card of all) {
      const fits = active.every((name) => card.dataset[name] === values[name]);
      // Without a filter a long list is back to the page the reader is on.
      const here = active.length > 0 || !pages() || card.hasAttribute("data-page") || !complete();
      card.hidden = !(fits && here);
      if (fits) count += 1;
    }
    if (pages()) pages().hidden = active.length > 0;
    const status = document.querySelector(".filter-result");
    const number = status.querySelector("[data-count]");
    if (active.length === 0) count = Number(number.dataset.count);
    const [before, after] = form(status, count).split("{number}");
    status.replaceChildren(before, number, after || "");
    number.textContent = written(count);
    const none = document.querySelector(".filter-none");
    if (none) none.hidden = count > 0;
    for (const filter of filters()) {
      if (filter.hasAttribute("data-fixed")) continue;
      const value = values[filter.dataset.filter] || "";
      let words = "";
      // Each choice says how many papers it would leave, with what is chosen in the other filters.
      const others = active.filter((name) => name !== filter.dataset.filter);
      const left = all.filter((card) => others.every((name) => card.dataset[name] === values[name]));
      for (const link of filter.querySelectorAll("a")) {
        const current = link.dataset.value === value;
        const papers = link.parentElement.querySelector("[data-papers]");
        if (papers) {
          const here = left.filter((card) => card.dataset[filter.dataset.filter] === link.dataset.value);
          const many = others.length > 0 ? here.length : Number(papers.dataset.papers);
          link.parentElement.hidden = many === 0 && !current;
          say_count(papers, form(filter.parentElement, many), many);
        }
        if (current) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
        if (current && value) words = ": " + link.textContent;
      }
      filter.querySelector(".filter-chosen").textContent = words;
    }
  };

  const choose = async (filter, value) => {
    await complete_list();
    const query = new URLSearchParams(location.search);
    if (value) query.set(filter.dataset.filter, value);
    else query.delete(filter.dataset.filter);
    const words = query.toString();
    history.pushState(null, "", location.pathname + (words ? "?" + words : ""));
    show();
  };

  if (cards() && filters().length > 0) {
    document.addEventListener("click", (event) => {
      const filter = event.target.closest(".filter");
      const link = filter && event.target.closest("a");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      // What the list itself is by can only be changed by going to another list.
      if (filter.hasAttribute("data-fixed")) {
        link.search = location.search;
        return;
      }
      if (!complete() && location.protocol === "file:") return;
      event.preventDefault();
      choose(filter, link.dataset.value)
        .then(() => {
          filter.open = false;
          filter.querySelector("summary").focus();
        })
        .catch(() => location.assign(link.href));
    });
    // A list that is open covers what is below: it closes with Escape and when the reader goes on.
    document.addEventListener("keydown", (event) => {
      const open = event.key === "Escape" && filters().find((filter) => filter.open);
      if (!open) return;
      open.open = false;
      open.querySelector("summary").focus();
    });
    document.addEventListener("click", (event) => {
      for (const filter of filters()) if (!filter.contains(event.target)) filter.open = false;
    });
    document.addEventListener("focusout", (event) => {
      const filter = event.target.closest(".filter");
      if (filter && event.relatedTarget && !filter.contains(event.relatedTarget)) filter.open = false;
    });
    const restore = () => complete_list().then(show).catch(() => {});
    addEventListener("popstate", restore);
    if (Object.values(chosen()).some(Boolean)) restore();
  }

  // The section in view, marked in the contents list --------------------------------------------------

  let waiting = false;
  const mark = () => {
    waiting = false;
    const contents = document.querySelector(".contents");
    const links = contents ? Array.from(contents.querySelectorAll('a[href^="#"]')) : [];
    const places = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
    if (places.length < 2 || !places.every(Boolean)) return;
    // A section is in view once its heading has passed the upper third of the window.
    const line = innerHeight / 3;
    let index = -1;
    places.forEach((place, at) => {
      if (place.getBoundingClientRect().top <= line) index = at;
    });
    const end = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    if (end && scrollY > 0) index = places.length - 1;
    const link = links[index] || null;
    const last = contents.querySelector('a[aria-current="location"]');
    if (link === last) return;
    if (last) last.removeAttribute("aria-current");
    if (!link) return;
    link.setAttribute("aria-current", "location");
    // Only the list scrolls, never the page.
    const box = link.getBoundingClientRect();
    const frame = contents.getBoundingClientRect();
    if (box.top < frame.top) contents.scrollTop -= frame.top - box.top + 40;
    if (box.bottom > frame.bottom) contents.scrollTop += box.bottom - frame.bottom + 40;
  };
  addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(mark);
  }, { passive: true });
  addEventListener("resize", mark);
  mark();
})();
