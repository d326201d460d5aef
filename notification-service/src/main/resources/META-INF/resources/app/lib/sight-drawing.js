import { css, nothing, svg } from 'lit';

/**
 * A sight line as SVG: each touch a light that rises where it was made and fades over its dwell; beneath them the track
 * of states, with silences as dark stretches; after now all is pale, and a hollow moon stands where the customer slips.
 * One drawing for the small line on a card and the large one of a customer.
 *
 * @param line of lib/sight-lines.js
 * @param size {width, height} in px
 */
export function drawing(line, { width, height }, { now = Date.now(), chosen = null } = {}) {
  const at = scale(line, width);
  const track = { y: height - TRACK / 2 - 1, at };
  const tallest = height - TRACK - HEAD - 4;
  const longest = Math.max(...line.lights.map(lengthOf), 1);
  const lights = line.lights.map((light) => {
    const base = height - TRACK - 2;
    const top = base - tallest * rise(light, longest);
    return { ...light, x: at(light.at), end: at(light.until), base, top, planned: light.at > now, chosen: light === chosen };
  });
  return svg`
    ${definitions}
    ${line.stretches.flatMap((stretch) => parted(stretch, now)).map((stretch) => stateOf(stretch, track, line))}
    ${lights.filter(dwells).map(glow)} ${lights.map(head)}
    <path class="now" d="M${at(now)} ${height}V${height - tallest - TRACK - 2}" />
    ${line.slipsAt > now && line.slipsAt < line.until ? deadline(at(line.slipsAt), height, tallest) : nothing}
  `;
}

const TRACK = 6;
const HEAD = 4;
const EDGE = 6;

/** From a time to a place; a little room at both ends, so that nothing is cut. */
export const scale =
  ({ from, until }, width) =>
  (at) =>
    Math.round((EDGE + ((at - from) / (until - from)) * (width - 2 * EDGE)) * 10) / 10;

const lengthOf = ({ at, until }) => until - at;
const dwells = ({ at, until }) => until > at;
const rise = (light, longest) => (dwells(light) ? 0.35 + 0.65 * Math.sqrt(lengthOf(light) / longest) : 0.12);

/** What a stretch is of now and before, and what is to come. */
function parted(stretch, now) {
  if (stretch.until <= now || stretch.from >= now) return [{ ...stretch, ahead: stretch.from >= now }];
  return [
    { ...stretch, until: now, ahead: false },
    { ...stretch, from: now, ahead: true },
  ];
}

function stateOf({ state, from, until, ahead }, { y, at }, line) {
  const x = at(Math.max(from, line.from));
  const width = Math.max(at(Math.min(until, line.until)) - x, 1);
  const [thick, class_] = [thickness[state], `state ${state} ${ahead ? 'ahead' : ''}`];
  return svg`<rect class=${class_} x=${x} y=${y - thick / 2} width=${width} height=${thick} rx=${thick / 2} />`;
}

const thickness = { in_sight: 4, fading: 2, out_of_sight: 6, resting: 1 };

/** Bright at once, half gone at a third of its time. */
function glow({ x, end, base, top, personal, planned }) {
  const classes = `glow ${personal ? 'personal' : ''} ${planned ? 'ahead' : ''}`;
  const shape = `M${x} ${base}V${top}Q${x + (end - x) * 0.28} ${base} ${end} ${base}Z`;
  return svg`<path class=${classes} fill="url(#fade)" d=${shape} />`;
}

function head({ x, base, top, planned, chosen, ...light }) {
  const kind = !dwells(light) ? 'attempt' : light.personal ? 'personal' : 'mailing';
  const classes = `head ${kind} ${planned ? 'planned' : ''} ${chosen ? 'chosen' : ''}`;
  const dot = svg`<circle class=${classes} cx=${x} cy=${top} r=${kind === 'personal' ? HEAD * 0.8 : HEAD * 0.6} />`;
  if (!chosen) return dot;
  return svg`<circle cx=${x} cy=${top} r=${HEAD * 3.2} fill="url(#halo)" /><path class="stem" d="M${x} ${base}V${top}" />${dot}`;
}

function deadline(x, height, tallest) {
  const top = height - tallest - TRACK;
  return svg`<path class="deadline" d="M${x} ${height}V${top + 4}" /><circle class="deadline moon" cx=${x} cy=${top} r="3.6" />`;
}

const definitions = svg`<defs>
  <linearGradient id="fade">
    <stop class="bright" offset="0" stop-opacity="0.85" />
    <stop class="bright" offset="0.35" stop-opacity="0.4" />
    <stop class="bright" offset="1" stop-opacity="0.04" />
  </linearGradient>
  <radialGradient id="halo">
    <stop class="bright" offset="0" stop-opacity="0.6" />
    <stop class="bright" offset="1" stop-opacity="0" />
  </radialGradient>
</defs>`;

export const drawn = css`
  svg {
    display: block;
    overflow: hidden;
  }
  .bright {
    stop-color: var(--in-sight-light);
  }
  .state.in_sight {
    fill: var(--in-sight-light);
  }
  .state.fading {
    fill: var(--fading-light);
  }
  .state.out_of_sight {
    fill: var(--dark-stretch);
    stroke: var(--out-of-sight-light);
    stroke-width: 1;
  }
  .state.resting {
    fill: var(--resting-light);
  }
  .state.ahead {
    opacity: 0.4;
  }
  .glow {
    opacity: 0.45;
  }
  .glow.personal {
    opacity: 0.8;
  }
  .glow.ahead {
    opacity: 0.25;
  }
  .head {
    fill: var(--in-sight-light);
    stroke: var(--surface);
    stroke-width: 1.2;
  }
  .head.mailing {
    fill: var(--surface);
    stroke: var(--in-sight-light);
  }
  .head.attempt {
    fill: none;
    stroke: var(--ink-faint);
    stroke-dasharray: 1.5 1.5;
  }
  .head.planned {
    fill: var(--surface);
    stroke: var(--in-sight-light);
    stroke-dasharray: 2 1.6;
  }
  .head.chosen {
    stroke: var(--focus);
    stroke-width: 2;
  }
  .stem {
    stroke: var(--in-sight-light);
    stroke-width: 1;
  }
  .now {
    stroke: var(--ink-faint);
    stroke-width: 1;
  }
  .deadline {
    fill: none;
    stroke: var(--out-of-sight-light);
    stroke-width: 1.4;
    stroke-dasharray: 3 3;
  }
  .deadline.moon {
    fill: var(--surface);
    stroke-dasharray: none;
    stroke-width: 1.8;
  }
`;
