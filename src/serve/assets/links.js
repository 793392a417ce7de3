// Links that open the writer's files in the editor.

import { element, facts } from './page.js';

/** The address that opens `content/papers/x/index.md:34:1`; nothing where there is no editor. */
export function editAddress(place) {
  const parts = /^(.*?):(\d+)(?::(\d+))?$/.exec(place || '');
  if (!facts.editor || !parts) return null;
  const root = facts.root.replace(/^\\\\\?\\/, '').replace(/\\/g, '/');
  const file = (root.startsWith('/') ? '' : '/') + root + '/' + parts[1];
  const path = file.split('/').map(encodeURIComponent).join('/').replace(/%3A/g, ':');
  const fill = { file: path, line: parts[2], column: parts[3] || '1' };
  return facts.editor.replace(/{(file|line|column)}/g, (_, name) => fill[name]);
}

/** A link to a place in the editor. */
export function editLink(place, words) {
  const address = editAddress(place);
  return address && element('a', { href: address, textContent: words, title: place });
}

// One link that stands beside the paragraph under the pointer. With "Edit links" on, every paragraph has
// one that the keyboard reaches; otherwise the Tab key would stop at each of hundreds.
export const layer = element('div', { className: 'candour-layer' });
layer.dataset.candour = 'links';
layer.setAttribute('role', 'navigation');
layer.setAttribute('aria-label', 'Edit links');
let always = sessionStorage.getItem('candour-links') === 'on';
let shown = null;

function placeLink(link, target) {
  const box = target.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const room = width - box.right > link.offsetWidth + 12;
  // Beside the paragraph where there is room, else in the gap above it.
  const top = box.top + window.scrollY + (room ? 2 : -link.offsetHeight + 2);
  link.style.top = Math.max(0, top) + 'px';
  link.style.left = (room ? box.right + 8 : Math.max(4, Math.min(width - 8, box.right) - link.offsetWidth)) + 'px';
}

function addLink(target) {
  const place = target.dataset.origin;
  const link = editLink(place, 'Edit line ' + place.replace(/^.*:/, ''));
  if (!link) return null;
  link.className = 'candour-edit';
  layer.append(link);
  placeLink(link, target);
  return link;
}

/** Draws the links anew, where paragraphs have moved. */
export function drawLinks() {
  const at = [...layer.children].indexOf(document.activeElement);
  layer.replaceChildren();
  shown = null;
  layer.hidden = !always;
  if (always) document.querySelectorAll('main [data-origin]').forEach(addLink);
  if (at >= 0 && layer.children[at]) layer.children[at].focus({ preventScroll: true });
}

/** Shows the link of the paragraph under the pointer. */
export function showLink(event) {
  if (always || !(event.target instanceof Element) || layer.contains(event.target)) return;
  const target = event.target.closest('main [data-origin]');
  if (target === shown) return;
  layer.replaceChildren();
  layer.hidden = false;
  shown = target;
  const link = target && addLink(target);
  // For the pointer alone: the keyboard has the toggle.
  if (link) link.tabIndex = -1;
}

/** Whether every paragraph shows its link. */
export const areShown = () => always;

/** Shows the links of all paragraphs, or those under the pointer only. */
export function toggleLinks() {
  always = !always;
  sessionStorage.setItem('candour-links', always ? 'on' : 'off');
  drawLinks();
}
