import { colour } from './theme.js';

/**
 * Paints the sky on a canvas. By night a customer in sight is a star with a glow, one who fades is dim, one out of sight a
 * dark ember; by day the same as a printed star chart.
 *
 * A star is a stamp that was drawn once for its state and size. Stamps are added to the pixels by hand: that is the same
 * few milliseconds for 20,000 stars on every machine, where as many calls of drawImage take ten times as long without a
 * graphics card.
 */
const SIZES_PER_PX = 2;
const LARGEST_STEP = 40;
const ORDER = ['resting', 'out_of_sight', 'fading', 'in_sight'];

export class Painter {
  constructor(canvas) {
    this.context = canvas.getContext('2d', { willReadFrequently: true });
    Object.assign(this, { canvas, density: 1, discs: [], crowded: false });
    this.recolour();
  }

  /** Colours have changed: ground and stamps are drawn anew. */
  recolour() {
    this.night = brightness(colour('--ground')) < 0.5;
    this.colours = Object.fromEntries(ORDER.map((state) => [state, colour(`--${state.replaceAll('_', '-')}-light`)]));
    this.grounds = (this.night ? ['--surface-sunken', '--dark-stretch'] : ['--surface', '--surface-sunken']).map(colour);
    this.stamps = new Map();
    this.ground = this.#ground();
  }

  /**
   * @param discs of the layout: by night each lies in a faint haze
   * @param crowded there are so many stars that their glow would drown them
   */
  resize({ width, height, density, discs, crowded }) {
    Object.assign(this, { density, discs, crowded, stamps: new Map() });
    Object.assign(this.canvas, { width: Math.round(width * density), height: Math.round(height * density) });
    this.ground = this.#ground();
    this.picture = this.context.createImageData(this.canvas.width, this.canvas.height);
  }

  /**
   * @param names of the states' numbers
   * @param flashes per customer, 1 just touched to 0 long over; null: none
   */
  paint({ x, y, r }, states, names, flashes = null) {
    const { picture, density } = this;
    picture.data.set(this.ground);
    const put = this.night ? shine : print;
    for (const name of ORDER) {
      const state = names.indexOf(name);
      for (let i = 0; i < x.length; i++) {
        if (states[i] === state && r[i]) put(picture, this.#stamp(name, r[i]), x[i] * density, y[i] * density, 1);
      }
    }
    for (let i = 0; flashes && i < flashes.length; i++) {
      if (flashes[i] > 0 && r[i])
        put(picture, this.#stamp('in_sight', r[i] * (1 + flashes[i])), x[i] * density, y[i] * density, flashes[i]);
    }
    this.context.putImageData(picture, 0, 0);
  }

  #ground() {
    const { width, height } = this.canvas;
    const gradient = this.context.createRadialGradient(
      width / 2,
      height * 0.4,
      0,
      width / 2,
      height * 0.4,
      Math.hypot(width, height) * 0.6,
    );
    this.grounds.forEach((hue, k) => gradient.addColorStop(k, hue));
    this.context.fillStyle = gradient;
    this.context.fillRect(0, 0, width, height);
    if (this.night) this.discs.forEach((disc) => this.#haze(disc));
    return this.context.getImageData(0, 0, width, height).data;
  }

  #haze({ x, y, r }) {
    this.context.save();
    this.context.translate(x * this.density, y * this.density);
    glow(this.context, r * 1.5 * this.density, this.colours.in_sight, 0.14);
    this.context.restore();
  }

  #stamp(name, radius) {
    const step = Math.min(Math.max(1, Math.round(radius * SIZES_PER_PX)), LARGEST_STEP);
    const key = ORDER.indexOf(name) * 100 + step;
    if (!this.stamps.has(key)) this.stamps.set(key, this.#drawn(name, (step / SIZES_PER_PX) * this.density));
    return this.stamps.get(key);
  }

  #drawn(name, radius) {
    const reach = this.night ? ({ in_sight: this.crowded ? 2.7 : 3.4, fading: 1.9 }[name] ?? 1.2) : 1.3;
    const width = 2 * (Math.ceil(radius * reach) + 1);
    const context = Object.assign(document.createElement('canvas'), { width, height: width }).getContext('2d', {
      willReadFrequently: true,
    });
    context.translate(width / 2, width / 2);
    (this.night ? night : day)[name](context, radius, this.colours[name], { reach, strength: this.crowded ? 0.26 : 0.34 });
    return { width, pixels: context.getImageData(0, 0, width, width).data };
  }
}

/** Light is added to light. */
function shine(picture, stamp, x, y, strength) {
  const { data, width, height } = picture;
  eachRow(stamp, x, y, width, height, (to, from, count) => {
    for (let k = 0; k < count; k++, to += 4, from += 4) {
      const light = (stamp.pixels[from + 3] / 255) * strength;
      if (!light) continue;
      data[to] += stamp.pixels[from] * light;
      data[to + 1] += stamp.pixels[from + 1] * light;
      data[to + 2] += stamp.pixels[from + 2] * light;
    }
  });
}

/** Ink covers what is under it. */
function print(picture, stamp, x, y, strength) {
  const { data, width, height } = picture;
  eachRow(stamp, x, y, width, height, (to, from, count) => {
    for (let k = 0; k < count; k++, to += 4, from += 4) {
      const ink = (stamp.pixels[from + 3] / 255) * strength;
      if (!ink) continue;
      data[to] += (stamp.pixels[from] - data[to]) * ink;
      data[to + 1] += (stamp.pixels[from + 1] - data[to + 1]) * ink;
      data[to + 2] += (stamp.pixels[from + 2] - data[to + 2]) * ink;
    }
  });
}

/** The rows of a stamp that lie on the picture: where to, where from, how many pixels. */
function eachRow(stamp, x, y, width, height, put) {
  const left = Math.round(x - stamp.width / 2);
  const top = Math.round(y - stamp.width / 2);
  const skipped = Math.max(-left, 0);
  const count = Math.min(stamp.width, width - left) - skipped;
  for (let row = Math.max(-top, 0); row < Math.min(stamp.width, height - top) && count > 0; row++) {
    put(((top + row) * width + left + skipped) * 4, (row * stamp.width + skipped) * 4, count);
  }
}

const night = {
  in_sight(context, radius, hue, { reach, strength }) {
    glow(context, radius * reach, hue, strength);
    disc(context, radius * 0.8, hue, 1);
    disc(context, radius * 0.42, 'white', 0.9);
  },
  fading(context, radius, hue, { reach, strength }) {
    glow(context, radius * reach, hue, strength * 0.6);
    disc(context, radius * 0.62, hue, 0.78);
  },
  out_of_sight: (context, radius, hue) => ring(context, radius * 0.62, hue, 0.55),
  resting: (context, radius, hue) => disc(context, radius * 0.4, hue, 0.6),
};

const day = {
  in_sight: (context, radius, hue) => disc(context, radius * 0.92, hue, 0.95),
  fading(context, radius, hue) {
    disc(context, radius * 0.78, hue, 0.55);
    ring(context, radius * 0.72, hue, 1);
  },
  out_of_sight: (context, radius, hue) => ring(context, radius * 0.7, hue, 0.9),
  resting: (context, radius, hue) => disc(context, radius * 0.4, hue, 0.8),
};

function glow(context, radius, hue, strength) {
  const gradient = context.createRadialGradient(0, 0, 0, 0, 0, radius);
  gradient.addColorStop(0, faded(hue, strength));
  gradient.addColorStop(0.4, faded(hue, strength * 0.35));
  gradient.addColorStop(1, faded(hue, 0));
  disc(context, radius, gradient, 1);
}

function disc(context, radius, fill, alpha) {
  context.globalAlpha = alpha;
  context.fillStyle = fill;
  context.beginPath();
  context.arc(0, 0, Math.max(radius, 0.5), 0, 2 * Math.PI);
  context.fill();
  context.globalAlpha = 1;
}

function ring(context, radius, hue, alpha) {
  context.globalAlpha = alpha;
  context.strokeStyle = hue;
  context.lineWidth = Math.max(radius * 0.34, 0.7);
  context.beginPath();
  context.arc(0, 0, Math.max(radius, 0.6), 0, 2 * Math.PI);
  context.stroke();
  context.globalAlpha = 1;
}

const parts = (hue) => hue.match(/[\d.]+/g).map(Number);
const faded = (hue, alpha) => `rgb(${parts(hue).slice(0, 3).join(' ')} / ${alpha})`;
const brightness = (hue) =>
  parts(hue)
    .slice(0, 3)
    .reduce((sum, part) => sum + part, 0) / 765;
