// Makes one page another while leaving everything that is the same in its place, so that the reader's place,
// what is open and what has the focus stay.

const isOwn = (node) => node.nodeType === Node.ELEMENT_NODE && node.dataset && node.dataset.candour !== undefined;
const nodes = (parent) => [...parent.childNodes].filter((node) => !isOwn(node));
const firstOwn = (parent) => [...parent.childNodes].find(isOwn) || null;
const HTML = 'http://www.w3.org/1999/xhtml';
const origins = / data-origin="[^"]*"/g;

/** What the site's own script (`site.js`) sets and writes: a choice of papers, the section in view. */
const live = / (open|hidden|data-page)=""| aria-current="(location|true)"/g;
const chosen = /(class="filter-chosen">)[^<]*/g;
const counted = /(data-count="\d+">)[^<]*<\/span>[^<]*/g;

/** What is only there to hold others: its key follows from those of its children. */
const HOLDS = new Set(['MAIN', 'HEADER', 'FOOTER', 'NAV', 'DIV', 'ARTICLE', 'SECTION', 'OL', 'UL', 'DL', 'TABLE', 'TBODY', 'DETAILS']);

/** Keys of the update under way, by node, and short names for what they say. */
let keys = new WeakMap();
let names = new Map();

/** What a node says, apart from the line it was written on and from what was done to it since. */
function key(node) {
  let known = keys.get(node);
  if (known === undefined) {
    const said = content(node);
    known = names.get(said);
    if (known === undefined) names.set(said, known = names.size);
    keys.set(node, known);
  }
  return known;
}

function content(node) {
  if (node.nodeType !== Node.ELEMENT_NODE) return node.nodeType + ':' + node.nodeValue;
  if (!HOLDS.has(node.nodeName)) return without(node.outerHTML);
  return without(node.cloneNode(false).outerHTML) + nodes(node).map(key);
}

function without(html) {
  return html.replace(origins, '').replace(/ class="candour-changed"/g, '').replace(live, '')
    .replace(chosen, '$1').replace(counted, '$1');
}

/** What a passage says, whatever its number: numbers move on when another passage comes before it. */
function words(node) {
  if (node.nodeType !== Node.ELEMENT_NODE || node.namespaceURI !== HTML) return null;
  const text = node.textContent.trim().replace(/^[\d.]+\s/, '');
  return text && node.nodeName + ':' + text;
}

/** Takes over the lines of what is otherwise the same. */
function takeOrigins(from, to) {
  if (from.nodeType !== Node.ELEMENT_NODE) return;
  if (to.dataset && to.dataset.origin) from.dataset.origin = to.dataset.origin;
  const before = from.querySelectorAll('[data-origin]');
  to.querySelectorAll('[data-origin]').forEach((node, at) => {
    if (before[at]) before[at].dataset.origin = node.dataset.origin;
  });
}

function takeAttributes(from, to) {
  for (const { name } of [...from.attributes]) {
    // What the reader has opened, and what a choice of papers leaves out.
    const own = (name === 'open' && from.nodeName === 'DETAILS') || (name === 'hidden' && from.matches('.card'));
    if (!to.hasAttribute(name) && !own) from.removeAttribute(name);
  }
  for (const { name, value } of [...to.attributes]) {
    if (from.getAttribute(name) !== value) from.setAttribute(name, value);
  }
}

/** Pairs of equal keys in the same order, as many as there can be: positions in either list. */
function common(before, after) {
  const pairs = [];
  let [start, ends] = [0, 0];
  const most = Math.min(before.length, after.length);
  const isPair = (a, b) => before[a].key !== null && before[a].key === after[b].key;
  while (start < most && isPair(start, start)) pairs.push([start, start++]);
  while (ends < most - start && isPair(before.length - 1 - ends, after.length - 1 - ends)) ends += 1;
  const inner = between(before.slice(start, before.length - ends), after.slice(start, after.length - ends));
  pairs.push(...inner.map(([a, b]) => [a + start, b + start]));
  for (; ends > 0; ends -= 1) pairs.push([before.length - ends, after.length - ends]);
  return pairs;
}

/** The same for lists that begin and end with different ones. */
function between(before, after) {
  const width = after.length + 1;
  if (before.length * after.length > 400000) return [];
  const isPair = (a, b) => before[a].key !== null && before[a].key === after[b].key;
  const longest = new Uint16Array((before.length + 1) * width);
  for (let a = before.length - 1; a >= 0; a -= 1) {
    for (let b = after.length - 1; b >= 0; b -= 1) {
      longest[a * width + b] = isPair(a, b)
        ? longest[(a + 1) * width + b + 1] + 1
        : Math.max(longest[(a + 1) * width + b], longest[a * width + b + 1]);
    }
  }
  const pairs = [];
  for (let a = 0, b = 0; a < before.length && b < after.length;) {
    if (isPair(a, b)) pairs.push([a++, b++]);
    else if (longest[(a + 1) * width + b] >= longest[a * width + b + 1]) a += 1;
    else b += 1;
  }
  return pairs;
}

const isLike = (one, other) => one.nodeType === Node.ELEMENT_NODE && one.nodeName === other.nodeName
  && one.id === other.id && one.namespaceURI === HTML;

/**
 * Makes `from` what `to` is, leaving what is the same as it stands; collects what is new. In the body, what
 * the preview has put there itself stays at its end.
 */
export function morph(from, to, changed) {
  keys = new WeakMap();
  names = new Map();
  become(from, to, changed);
}

function become(from, to, changed) {
  takeAttributes(from, to);
  const keyed = (node) => ({ node, key: key(node) });
  const before = nodes(from).map(keyed);
  const after = nodes(to).map(keyed);
  const ends = [[before.length, after.length]];
  let [a, b] = [0, 0];
  for (const [nextA, nextB] of common(before, after).concat(ends)) {
    const kept = before[nextA];
    const behind = kept ? kept.node : firstOwn(from);
    replace(before.slice(a, nextA), after.slice(b, nextB), { from, behind }, changed);
    if (kept) takeOrigins(kept.node, after[nextB].node);
    [a, b] = [nextA + 1, nextB + 1];
  }
}

/** Does the same between two nodes that stay: first with passages that say the same under another number. */
function replace(before, after, { from, behind }, changed) {
  const told = ({ node }) => ({ node, key: words(node) });
  const ends = [[before.length, after.length]];
  let [a, b] = [0, 0];
  for (const [nextA, nextB] of common(before.map(told), after.map(told)).concat(ends)) {
    const kept = before[nextA];
    const at = kept ? kept.node : behind;
    rewrite(before.slice(a, nextA), after.slice(b, nextB), { from, behind: at }, changed);
    if (kept) become(kept.node, after[nextB].node, []);
    [a, b] = [nextA + 1, nextB + 1];
  }
}

/** Makes nodes what others are, as far as they are of the same sort; what is left over goes. */
function rewrite(before, after, { from, behind }, changed) {
  const old = before.map((item) => item.node);
  for (const { node } of after) {
    const at = old.findIndex((one) => isLike(one, node));
    if (at < 0) {
      const added = document.importNode(node, true);
      from.insertBefore(added, old[0] || behind);
      note(added, changed);
      continue;
    }
    old.splice(0, at).forEach((gone) => gone.remove());
    const same = old.shift();
    const deeper = [];
    become(same, node, deeper);
    // The paragraph is what the reader looks for, not a word in it.
    if (same.matches('p, li, tr, h1, h2, h3, h4, h5, h6, figure, td, th, dd')) note(same, changed);
    else changed.push(...deeper);
  }
  old.forEach((gone) => gone.remove());
}

function note(node, changed) {
  if (!node.textContent.trim()) return;
  const seen = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  if (seen && seen.closest('main')) changed.push(seen);
}
