import { LitElement, css, html, nothing } from 'lit';
import { date, month, number, percent } from '../../lib/format.js';
import { counted, loadSky } from '../../lib/sky-data.js';
import { shared } from '../../lib/styles.js';
import { t } from '../../lib/texts.js';
import { colour, mayMove, onColours } from '../../lib/theme.js';
import '../../components/problem.js';
import '../../components/skeleton.js';

const WEEK_MS = 7 * 86_400_000;
const WEEKS = 52;
const BOTTOM_UP = ['in_sight', 'fading', 'out_of_sight', 'resting'];
const LIGHTS = { in_sight: '--in-sight-light', fading: '--fading-light', out_of_sight: '--out-of-sight-light', resting: '--resting-light' };

/** How many of the team's customers were in which state, week by week: whether one keeps up. */
class Year extends LitElement {
  static properties = { weeks: { state: true }, problem: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.forget = onColours(() => this.draw());
    this.ask();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.forget();
    this.fitting?.disconnect();
    this.chart?.dispose();
    this.chart = null;
  }

  async ask() {
    try {
      const [{ init }, sky] = await Promise.all([import('echarts'), loadSky()]);
      this.problem = null;
      this.weeks = weeksOf(sky);
      await this.updateComplete;
      if (this.isConnected && this.weeks.length) this.begin(init);
    } catch (problem) {
      this.problem = problem;
    }
  }

  begin(init) {
    const place = this.renderRoot.querySelector('.chart');
    this.chart?.dispose();
    this.chart = init(place, null, { renderer: 'svg' });
    this.fitting = new ResizeObserver(() => this.chart?.resize());
    this.fitting.observe(place);
    this.draw();
  }

  draw() {
    this.chart?.setOption(optionOf(this.weeks));
  }

  render() {
    return html`<section aria-labelledby="heading">
      <h2 id="heading">${t('team.year')}</h2>
      ${this.problem ? html`<th-problem .problem=${this.problem} .retry=${() => this.ask()}></th-problem>` : nothing}
      ${this.weeks || this.problem ? nothing : html`<th-skeleton lines="5"></th-skeleton>`}
      ${this.weeks?.length ? html`<div class="card chart" role="img" aria-label=${this.told()}></div>` : nothing}
    </section>`;
  }

  /** What the picture says. */
  told() {
    const share = ({ counts }) => percent(counts.in_sight / sum(counts));
    const [first, last] = [this.weeks[0], this.weeks.at(-1)];
    return t('team.year.told', { from: date(first.at), before: share(first), now: share(last) });
  }

  static styles = [
    shared,
    css`
      section {
        display: grid;
        gap: var(--space-3);
      }
      .chart {
        height: 15rem;
        min-width: 0;
        padding: var(--space-3);
      }
    `,
  ];
}

/** Weeks in which there was anybody; the last one ends now. */
function weeksOf(sky) {
  const members = Array.from({ length: sky.size }, (_, i) => i);
  const now = Date.now();
  return Array.from({ length: WEEKS + 1 }, (_, k) => Math.max(now - (WEEKS - k) * WEEK_MS, sky.from))
    .map((at) => ({ at, counts: counted(sky.statesAt(at), members, sky.names) }))
    .filter(({ counts }) => sum(counts) > 0);
}

const sum = (counts) => Object.values(counts).reduce((all, one) => all + one, 0);

function optionOf(weeks) {
  const ink = { color: colour('--ink-soft'), fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 12 };
  const states = BOTTOM_UP.filter((state) => weeks.some(({ counts }) => counts[state]));
  return {
    animation: mayMove(),
    textStyle: ink,
    grid: { left: 44, right: 12, top: 36, bottom: 28 },
    legend: { left: 0, top: 0, icon: 'roundRect', itemWidth: 14, itemHeight: 8, textStyle: ink },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      backgroundColor: colour('--surface-raised'),
      borderColor: colour('--line'),
      textStyle: { ...ink, color: colour('--ink') },
      valueFormatter: number,
    },
    xAxis: {
      type: 'time',
      axisLine: { lineStyle: { color: colour('--line') } },
      axisTick: { show: false },
      axisLabel: { ...ink, hideOverlap: true, formatter: month },
      axisPointer: { label: { formatter: ({ value }) => date(value) } },
      splitNumber: 6,
    },
    yAxis: { type: 'value', minInterval: 1, axisLabel: { ...ink, formatter: number }, splitLine: { lineStyle: { color: colour('--line') } } },
    series: states.map((state) => ({
      name: t(`state.${state}`),
      type: 'line',
      stack: 'all',
      symbol: 'none',
      color: colour(LIGHTS[state]),
      lineStyle: { width: 0 },
      areaStyle: { opacity: 0.85 },
      data: weeks.map(({ at, counts }) => [at, counts[state]]),
    })),
  };
}

customElements.define('th-team-year', Year);
