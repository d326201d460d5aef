import { svg, html } from 'lit';

/** Line drawings of 20 by 20, drawn in the colour of the text; always beside a label or in a labelled button. */
const shapes = {
  today: svg`<path d="M3 13a7 7 0 0 1 14 0M1.5 16.5h17M10 1.5v2M3.3 4.8l1.4 1.4M16.7 4.8l-1.4 1.4"/>`,
  sky: svg`<circle cx="5" cy="6" r="1.6"/><circle cx="13.5" cy="4.5" r="1"/><circle cx="15" cy="13" r="2.2"/><circle cx="7" cy="14.5" r="1"/><path d="M10 9.2v.01"/>`,
  find: svg`<circle cx="8.5" cy="8.5" r="5.5"/><path d="m13 13 4.5 4.5"/>`,
  team: svg`<circle cx="7" cy="7" r="3"/><path d="M1.5 17c.4-3.4 2.6-5 5.5-5s5.100 1.600 5.500 5M13 4.300a3 3 0 0 1 0 5.400M15.500 12.500c1.700.8 2.700 2.300 3 4.500"/>`,
  'set-up': svg`<path d="M2 5.500h9M15 5.500h3M2 14.500h3M9 14.500h9"/><circle cx="13" cy="5.500" r="2"/><circle cx="7" cy="14.500" r="2"/>`,
  phone: svg`<path d="M4 2.500h3l1.500 4-2 1.300a9 9 0 0 0 5.700 5.700l1.300-2 4 1.500v3c0 1-.8 1.700-1.800 1.600C8.300 17 3 11.700 2.400 4.300 2.300 3.300 3 2.500 4 2.500Z"/>`,
  mail: svg`<rect x="2" y="4" width="16" height="12" rx="2"/><path d="m2.500 5.500 7.500 6 7.500-6"/>`,
  text: svg`<path d="M3 3.500h14v10H9l-4 3.500v-3.500H3z"/>`,
  visit: svg`<path d="M10 18s6-5.500 6-10A6 6 0 0 0 4 8c0 4.500 6 10 6 10Z"/><circle cx="10" cy="8" r="2"/>`,
  note: svg`<path d="m3 17 1-4L14 3l3 3L7 16z"/>`,
  clock: svg`<circle cx="10" cy="10" r="7.500"/><path d="M10 5.500V10l3 2"/>`,
  more: svg`<circle cx="4" cy="10" r=".8"/><circle cx="10" cy="10" r=".8"/><circle cx="16" cy="10" r=".8"/>`,
  close: svg`<path d="m4.500 4.500 11 11M15.500 4.500l-11 11"/>`,
  check: svg`<path d="m3.500 10.500 4 4 9-10"/>`,
  undo: svg`<path d="M7 4 3 8l4 4M3.500 8H12a5 5 0 0 1 0 10H8"/>`,
  down: svg`<path d="m5 8 5 5 5-5"/>`,
  right: svg`<path d="m8 5 5 5-5 5"/>`,
  missed: svg`<path d="M4 15.500 15.500 4M16 16 4 4"/>`,
  voicemail: svg`<circle cx="5.500" cy="10" r="3.500"/><circle cx="14.500" cy="10" r="3.500"/><path d="M5.500 13.500h9"/>`,
  person: svg`<circle cx="10" cy="6.500" r="3.500"/><path d="M3.500 17.500c.5-4 3-6 6.500-6s6 2 6.500 6"/>`,
  light: svg`<circle cx="10" cy="10" r="3.500"/><path d="M10 1.500v2M10 16.500v2M1.500 10h2M16.500 10h2M4 4l1.400 1.400M14.600 14.600 16 16M16 4l-1.400 1.400M5.400 14.600 4 16"/>`,
};

export const icon = (name) => html`<svg
  class="th-icon"
  viewBox="0 0 20 20"
  width="20"
  height="20"
  fill="none"
  stroke="currentColor"
  stroke-width="1.6"
  stroke-linecap="round"
  stroke-linejoin="round"
  aria-hidden="true"
>
  ${shapes[name]}
</svg>`;
