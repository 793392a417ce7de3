// The search page. The index and what reads it are pagefind's; how results look and are reached is ours.
(function () {
  "use strict";

  const form = document.querySelector(".search-box");
  const field = document.getElementById("search:words");
  const status = document.getElementById("search:status");
  const list = document.getElementById("search:results");
  const more = document.getElementById("search:more");
  const frame = document.querySelector("[data-search-root]");
  const without = document.querySelector(".search-without");
  if (!form || !frame) return;
  if (location.protocol === "file:") {
    without.classList.add("shown");
    return;
  }
  without.hidden = true;

  const root = new URL(frame.dataset.searchRoot || "./", document.baseURI).pathname;
  const title = document.title;
  const PAGE = 10;
  let engine = null;
  let latest = 0;
  let results = [];
  let words = "";

  // There is an index a language, each read by a pagefind of its own: one alone knows how the words of only one
  // language are shortened. It takes the language of the page for its own when it is made.
  const reader = async (language) => {
    const pagefind = await import(root + "search/index/pagefind.js?" + language);
    const page = document.documentElement;
    const own = page.lang;
    page.lang = language;
    const made = pagefind.createInstance({});
    page.lang = own;
    await made.options({ baseUrl: root, excerptLength: 24 });
    await made.init();
    return made;
  };
  const load = async () => {
    const entry = await fetch(root + "search/index/pagefind-entry.json", { cache: "no-cache" });
    const languages = Object.keys((await entry.json()).languages);
    const readers = await Promise.all(languages.map(reader));
    return async (words) => {
      const answers = await Promise.all(readers.map((made) => made.search(words)));
      const all = answers.flatMap((answer) => answer.results);
      return all.sort((one, other) => other.score - one.score);
    };
  };
  const ready = () => (engine = engine || load());

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  };

  // The excerpt has text and <mark> alone. It is read as text, so that nothing in it can be more.
  const excerpt = (html) => {
    const made = element("p", "search-excerpt");
    const page = new DOMParser().parseFromString(html, "text/html");
    for (const node of page.body.childNodes) {
      if (node.nodeName === "MARK") made.append(element("mark", "", node.textContent));
      else made.append(node.textContent);
    }
    return made;
  };

  const link = (href, text) => {
    const made = element("a", "", text);
    made.href = href;
    return made;
  };

  const item = (found) => {
    const made = element("li", "search-result");
    const heading = element("h2");
    // What is the paper's own is in its language, what is said of it in the page's.
    const language = found.meta.language || "";
    const own = (part) => {
      if (language) part.lang = language;
      return part;
    };
    heading.append(own(link(found.url, found.meta.title)));
    made.append(heading);
    const facts = element("p", "search-facts");
    if (found.meta.paper) facts.append(own(element("span", "", found.meta.paper)), " \u00b7 ");
    facts.append([found.meta.kind, found.meta.date, found.meta.body].filter(Boolean).join(" \u00b7 "));
    made.append(facts);
    const headings = found.sub_results.filter((sub) => sub.anchor);
    // The page of a section starts with its heading: what stands under it is the page's own.
    const name = (sub) => sub.title.replace(/\s+/g, " ").trim();
    const isPage = (sub) => name(sub).replace(/^[\d.]+ /, "") === found.meta.title;
    const inner = headings.filter((sub) => !isPage(sub));
    const whole = found.sub_results.find((sub) => !sub.anchor || isPage(sub));
    if (whole || inner.length === 0) made.append(own(excerpt((whole || found).excerpt)));
    if (inner.length > 0) {
      const sections = own(element("ul", "search-sections"));
      for (const sub of inner.slice(0, 3)) {
        const section = element("li");
        section.append(link(sub.url, name(sub)), excerpt(sub.excerpt));
        sections.append(section);
      }
      made.append(sections);
    }
    return made;
  };

  const show = async (from, turn) => {
    const found = await Promise.all(results.slice(from, from + PAGE).map((result) => result.data()));
    if (turn !== latest) return;
    const items = found.map(item);
    if (from === 0) list.replaceChildren(...items);
    else list.append(...items);
    more.hidden = results.length <= from + PAGE;
    return items[0];
  };

  const forms = JSON.parse(status.dataset.forms);
  const plurals = new Intl.PluralRules(document.documentElement.lang || "en");
  const say = (count) => {
    const form = count === 0 ? status.dataset.none : forms[plurals.select(count)] || forms.other;
    const parts = { "{number}": String(count), "{words}": words };
    return form.replace(/\{(number|words)\}/g, (name) => parts[name]);
  };

  const search = async (text, keep) => {
    const turn = ++latest;
    words = text.trim();
    const address = words ? "?q=" + encodeURIComponent(words) : location.pathname;
    if (!keep) history.replaceState(null, "", address);
    document.title = words ? words + " \u2013 " + title : title;
    if (!words) {
      results = [];
      list.replaceChildren();
      more.hidden = true;
      status.textContent = "";
      return;
    }
    try {
      const look = await ready();
      const found = await look(words);
      if (turn !== latest) return;
      results = found;
      await show(0, turn);
      if (turn === latest) status.textContent = say(results.length);
    } catch (error) {
      engine = null;
      without.hidden = false;
      without.classList.add("shown");
      status.textContent = status.dataset.failed;
    }
  };

  let timer = 0;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => search(field.value), 150);
  });
  field.addEventListener("focus", () => ready().catch(() => { engine = null; }), { once: true });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    search(field.value);
  });
  more.addEventListener("click", async () => {
    const first = await show(list.children.length, latest);
    if (first) first.querySelector("a").focus();
  });

  // Arrows go from the field through the results and back; Escape returns to the field.
  document.addEventListener("keydown", (event) => {
    const targets = [field, ...list.querySelectorAll("a")];
    const at = targets.indexOf(document.activeElement);
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    let next = null;
    if (event.key === "ArrowDown") next = targets[at + 1];
    else if (event.key === "ArrowUp") next = targets[at - 1];
    else if (event.key === "Escape" && at > 0) next = field;
    if (!next) return;
    event.preventDefault();
    next.focus();
  });

  const given = new URLSearchParams(location.search).get("q") || "";
  field.value = given;
  if (given) search(given, true);
})();
