// The preview's part of a page: waits for news, takes over what changed, shows what is wrong, and leads to
// the writer's files. Only `candour serve` sends it; no build has it.
import { areShown, drawLinks, editAddress, editLink, layer, showLink, toggleLinks } from './links.js';
import { morph } from './morph.js';
import { element, facts } from './page.js';

document.documentElement.classList.add('candour');

// --- The bar

const status = element('p', { className: 'candour-status' });
status.setAttribute('role', 'status');
const list = element('ul', {});
const bar = element('aside', { className: 'candour-bar' },
  element('strong', { textContent: facts.edition === 'restricted' ? 'Preview: restricted edition' : 'Preview' }),
  status, list);
bar.setAttribute('aria-label', 'Preview');
bar.dataset.candour = 'bar';
if (facts.edition === 'restricted') {
  bar.classList.add('candour-secret');
  document.documentElement.classList.add('candour-secret');
}

const findingsButton = element('button', { type: 'button', hidden: true });
findingsButton.addEventListener('click', () => showPanel(panel.hidden));
const linksButton = element('button', { type: 'button', textContent: 'Edit links' });
linksButton.addEventListener('click', () => {
  toggleLinks();
  nameLinksButton();
});

function nameLinksButton() {
  linksButton.textContent = areShown() ? 'Hide edit links' : 'Edit links';
}
nameLinksButton();
const changeButton = element('button', { type: 'button', textContent: 'Show the change', hidden: true });
let firstChange = null;
let marked = 0;
changeButton.addEventListener('click', () => {
  if (firstChange && firstChange.isConnected) {
    firstChange.scrollIntoView({ block: 'center' });
    // The keyboard goes on from there; the button is about to go.
    firstChange.tabIndex = -1;
    firstChange.addEventListener('blur', (event) => event.target.removeAttribute('tabindex'), { once: true });
    firstChange.focus({ preventScroll: true });
  }
  changeButton.hidden = true;
});
const paperLink = element('a', { textContent: 'Edit this paper' });
const pdfLink = element('a', { textContent: 'Make the PDF', type: 'application/pdf' });
const items = [changeButton, findingsButton, linksButton, paperLink, pdfLink];
list.append(...items.map((item) => element('li', {}, item)));

/** Shows what there is for the page. Nothing is made anew, so that what has the focus keeps it. */
function fillBar() {
  const address = editAddress(facts.origin);
  paperLink.hidden = !address;
  paperLink.href = address || '';
  paperLink.title = facts.origin || '';
  pdfLink.hidden = !facts.pdf;
  pdfLink.href = facts.pdf || '';
  linksButton.hidden = !facts.editor || !document.querySelector('main [data-origin]');
}

// --- What is wrong

const heading = element('h2', { id: 'candour:findings' });
const words = element('p', {});
const hide = element('button', { type: 'button', textContent: 'Hide' });
hide.addEventListener('click', () => hidePanel());
const found = element('div', {});
const panel = element('section', { className: 'candour-panel', hidden: true },
  element('div', {}, element('header', {}, heading, hide, words), found));
panel.setAttribute('aria-labelledby', heading.id);
panel.tabIndex = 0;
panel.dataset.candour = 'panel';

const count = (number, one) => number + ' ' + one + (number === 1 ? '' : 's');

/** What had the focus before the panel got it. */
let came = null;
panel.addEventListener('focusin', (event) => {
  if (!panel.contains(event.relatedTarget)) came = event.relatedTarget;
});

function showPanel(open) {
  const inside = panel.contains(document.activeElement);
  panel.hidden = !open;
  findingsButton.setAttribute('aria-expanded', String(open));
  makeRoom();
  // Nothing is left to read here: back to where the reader came from.
  if (!open && inside) (came && came.isConnected ? came : document.querySelector('main') || hide).focus({ preventScroll: true });
}

function hidePanel() {
  const inside = panel.contains(document.activeElement);
  showPanel(false);
  if (inside) findingsButton.focus();
}
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !panel.hidden) hidePanel();
});

/** Keeps what has the focus, and the page's end, from lying under the bar and the panel. */
function makeRoom() {
  const over = getComputedStyle(bar).position === 'fixed' ? bar.offsetHeight : 0;
  const root = document.documentElement.style;
  root.setProperty('--candour-bar', over + 'px');
  root.setProperty('--candour-covered', Math.max(over, panel.offsetHeight) + 'px');
}
const sizes = new ResizeObserver(makeRoom);
sizes.observe(bar);
sizes.observe(panel);

/** Lets the places of findings lead to the editor. */
function linkPlaces(list) {
  list.querySelectorAll('[data-candour-at]:not(:has(a))').forEach((place) => {
    const link = editLink(place.dataset.candourAt, 'Open in the editor');
    if (link) place.append(' ', link);
  });
}

let shown = '';

function showFindings(news) {
  const all = [[news.errors, 'error'], [news.warnings, 'warning'], [news.notes, 'note']];
  const sum = all.filter(([many]) => many).map(([many, word]) => count(many, word)).join(', ');
  findingsButton.hidden = !sum;
  findingsButton.textContent = sum;
  heading.textContent = sum;
  words.textContent = news.errors ? 'The page behind this shows how it was before. It goes on as soon as you put this right and save.' : '';
  panel.classList.toggle('candour-wrong', news.errors > 0);
  if (shown !== news.findings) {
    shown = news.findings;
    found.innerHTML = shown;
    linkPlaces(found);
  }
  if (news.errors) {
    status.textContent = count(news.errors, 'error') + ': not updated';
  }
  // A page that is nothing but findings shows them itself.
  showPanel(news.errors > 0 && news.site);
}

// --- What changed

/** What the reader looks at: the first passages in view, with where they stand. */
function anchors() {
  const all = [...document.querySelectorAll('main [data-origin], main h1, main h2, main h3, main tr, main li')];
  const inView = all.filter((node) => node.getBoundingClientRect().bottom > 0).slice(0, 30);
  return inView.map((node) => ({ node, top: node.getBoundingClientRect().top }));
}

function takeOver(page) {
  const before = anchors();
  const changed = [];
  document.querySelectorAll('.candour-changed').forEach((node) => unmark(node));
  if (document.title !== page.title) document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
  morph(document.body, page.body, changed);
  // The site's own script looks at the page as it is now: papers chosen, the section in view.
  if (location.search) window.dispatchEvent(new PopStateEvent('popstate'));
  window.dispatchEvent(new Event('resize'));
  const still = before.find(({ node }) => node.isConnected);
  if (still && window.scrollY > 0) {
    const moved = still.node.getBoundingClientRect().top - still.top;
    if (Math.abs(moved) >= 1) window.scrollBy({ top: moved, behavior: 'instant' });
  }
  changed.forEach((node) => node.classList.add('candour-changed'));
  clearTimeout(marked);
  marked = setTimeout(() => changed.forEach(unmark), 2500);
  firstChange = changed[0] || null;
  const box = firstChange && firstChange.getBoundingClientRect();
  changeButton.hidden = !box || (box.bottom > 0 && box.top < window.innerHeight);
  fillBar();
  linkPlaces(document.body);
}

function unmark(node) {
  node.classList.remove('candour-changed');
  if (!node.className) node.removeAttribute('class');
}

function takeStyle(style) {
  if (!style || style === facts.style) return;
  facts.style = style;
  document.querySelectorAll('link[rel="stylesheet"][href*="assets/style.css"]').forEach((link) => {
    const next = link.cloneNode();
    next.href = link.getAttribute('href').replace(/\?.*$/, '') + '?' + style;
    next.addEventListener('load', () => link.remove());
    link.after(next);
  });
}

/** Takes over the picture in the tab. */
function takeIcon(page) {
  const [own, other] = [document, page].map((one) => one.querySelector('link[rel="icon"]'));
  if (own && other && own.getAttribute('href') !== other.getAttribute('href')) own.setAttribute('href', other.getAttribute('href'));
}

async function update() {
  const answer = await fetch(location.href, { cache: 'no-store' });
  // The page that says that there is none stands at an address of its own making, which no other page may take over.
  if ((answer.status === 404) !== (document.querySelector('base') !== null)) {
    location.reload();
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const script = page.querySelector('script[data-candour-preview]');
  if (!script) {
    location.reload();
    return;
  }
  for (const name of ['origin', 'pdf']) {
    if (script.dataset[name]) facts[name] = script.dataset[name];
    else delete facts[name];
  }
  facts.version = script.dataset.version;
  if (page.body.className.includes('candour-page') !== document.body.className.includes('candour-page')) {
    location.reload();
    return;
  }
  takeIcon(page);
  takeOver(page);
}

// --- News

let waiting = null;
let running = false;

function news(text) {
  const line = text.split('\n').find((part) => part.startsWith('data: '));
  return line && JSON.parse(line.slice(6));
}

async function ask(after) {
  waiting = new AbortController();
  const answer = await fetch('/.candour/events?after=' + encodeURIComponent(after), { signal: waiting.signal });
  if (!answer.ok) throw new Error(answer.status);
  return news(await answer.text());
}

async function tell(latest) {
  showFindings(latest);
  takeStyle(latest.style);
  if (latest.errors && latest.site) {
    facts.version = latest.version;
    return;
  }
  await update();
  if (!latest.errors) status.textContent = 'Updated';
}

/** Waits for news for as long as somebody looks: a browser has few connections to a site. */
async function listen() {
  if (running) return;
  running = true;
  let lost = false;
  while (!document.hidden) {
    try {
      const latest = await ask(facts.version);
      if (lost) status.textContent = 'Up to date';
      lost = false;
      if (latest) await tell(latest);
    } catch (error) {
      if (document.hidden) break;
      lost = true;
      status.textContent = 'The preview has stopped. Run candour serve to go on.';
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
  running = false;
}

document.addEventListener('visibilitychange', () => {
  if (document.hidden) {
    if (waiting) waiting.abort();
  } else {
    listen();
  }
});

async function start() {
  document.body.append(layer, panel, bar);
  fillBar();
  drawLinks();
  linkPlaces(document.body);
  document.addEventListener('mouseover', showLink);
  window.addEventListener('resize', drawLinks);
  const errors = Number(facts.errors);
  status.textContent = errors ? count(errors, 'error') : 'Up to date';
  if (Number(facts.errors) || Number(facts.warnings) || Number(facts.notes)) {
    try {
      const latest = await ask('');
      // What is newer than the page is told in its turn.
      if (latest && latest.version === facts.version && latest.site) showFindings(latest);
    } catch (error) {
      // Told below.
    }
  }
  listen();
}
start();
