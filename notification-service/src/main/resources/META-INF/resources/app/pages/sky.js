import { LitElement, css, html, nothing } from 'lit';
import { list } from '../lib/api.js';
import { date, number } from '../lib/format.js';
import { leads } from '../lib/me.js';
import { keepQuery } from '../lib/router.js';
import { counted, loadSky } from '../lib/sky-data.js';
import { shared } from '../lib/styles.js';
import { inWords, t, tOr } from '../lib/texts.js';
import '../components/empty.js';
import '../components/problem.js';
import '../components/skeleton.js';
import '../components/sky-canvas.js';
import '../components/sky-list.js';
import '../components/sky-time.js';
import '../components/state.js';

const GROUPINGS = ['owner', 'segment', 'policy'];
const VIEWS = ['stars', 'list'];

/** Every customer of a rep or a team a light, at any time of the year. The address keeps how one looks at it. */
class SkyPage extends LitElement {
  static properties = {
    query: { attribute: false },
    sky: { state: true },
    reps: { state: true },
    by: { state: true },
    owner: { state: true },
    group: { state: true },
    view: { state: true },
    time: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    Object.assign(this, { reps: [], time: Date.now() });
  }

  willUpdate(changed) {
    if (changed.has('query')) this.begin();
    if (changed.has('sky') || changed.has('by') || changed.has('group') || changed.has('reps')) this.arrange();
  }

  begin() {
    const wish = (name, allowed, otherwise) => (allowed.includes(this.query.get(name)) ? this.query.get(name) : otherwise);
    this.by = wish('by', GROUPINGS, leads() ? 'owner' : 'policy');
    this.view = wish('view', VIEWS, 'stars');
    this.owner = this.query.get('owner') ?? '';
    this.group = this.query.get('group');
    this.load();
  }

  async load() {
    Object.assign(this, { sky: null, problem: null });
    list('/api/reps').then(
      (reps) => (this.reps = reps),
      () => {},
    );
    try {
      this.sky = await loadSky(this.owner);
    } catch (problem) {
      this.problem = problem;
    }
  }

  arrange() {
    if (!this.sky) return;
    const column = { owner: this.sky.ownerIds, segment: this.sky.segments, policy: this.sky.policies }[this.by];
    const members = new Map();
    column.forEach((key, i) => (members.get(key ?? '') ?? members.set(key ?? '', []).get(key ?? '')).push(i));
    this.all = [...members]
      .map(([key, those]) => ({ key, label: this.labelOf(this.by, key), members: those }))
      .sort((a, b) => b.members.length - a.members.length);
    const one = this.all.filter(({ key }) => key === this.group);
    this.groups = one.length ? one : this.all;
    this.members = this.groups.flatMap((group) => group.members);
  }

  labelOf(by, key) {
    if (by === 'owner') return key ? (this.reps.find(({ id }) => id === key)?.name ?? t('sky.somebody')) : t('sky.orphans');
    return tOr(`${by}.${key}`, inWords(key));
  }

  look(change) {
    if (change.by) change.group = null;
    Object.assign(this, change);
    keepQuery({ by: this.by, owner: this.owner, group: this.group, view: this.view === 'stars' ? '' : this.view });
  }

  render() {
    return html`<div class="page">
      <header>
        <div>
          <h1>${t('nav.sky')}</h1>
          <p class="date" aria-live="off">
            ${date(this.time)}${this.time > Date.now() + 60_000 ? html` <span class="soft">${t('sky.ahead')}</span>` : nothing}
          </p>
        </div>
        ${this.controls()}
      </header>
      ${this.problem
        ? html`<th-problem .problem=${this.problem} .retry=${() => this.load()}></th-problem>`
        : this.sky
          ? this.shown()
          : html`<th-skeleton lines="6"></th-skeleton>`}
    </div>`;
  }

  controls() {
    return html`<div class="row controls">
      ${leads()
        ? html`<label class="whose"
            ><span class="unseen">${t('sky.whose')}</span>
            <select @change=${({ target }) => (this.look({ owner: target.value, group: null }), this.load())}>
              <option value="">${t('sky.team')}</option>
              ${this.reps
                .filter(({ departedAt }) => !departedAt)
                .map(({ id, name }) => html`<option value=${id} ?selected=${id === this.owner}>${name}</option>`)}
            </select></label
          >`
        : nothing}
      ${this.choice(
        t('sky.by'),
        GROUPINGS,
        this.by,
        (by) => this.look({ by }),
        (by) => t(`sky.by.${by}`),
      )}
      ${this.choice(
        t('sky.view'),
        VIEWS,
        this.view,
        (view) => this.look({ view }),
        (view) => t(`sky.view.${view}`),
      )}
    </div>`;
  }

  choice(label, values, chosen, choose, shown) {
    return html`<div class="choice" role="group" aria-label=${label}>
      ${values.map(
        (value) => html`<button aria-pressed=${value === chosen} @click=${() => choose(value)}>${shown(value)}</button>`,
      )}
    </div>`;
  }

  shown() {
    if (!this.sky.size) return html`<th-empty heading=${t('sky.empty')} text=${t('sky.empty.text')}></th-empty>`;
    const enter = ({ detail }) => this.look({ group: this.group === detail ? null : detail });
    return html`
      ${this.counts()}
      ${this.view === 'stars'
        ? html`<div role="group" aria-label=${t('sky.stars')}>
            <th-sky-canvas .sky=${this.sky} .groups=${this.groups} time=${this.time} @group=${enter}></th-sky-canvas>
          </div>`
        : nothing}
      <th-sky-time
        .sky=${this.sky}
        .members=${this.members}
        time=${this.time}
        @time=${({ detail }) => (this.time = detail)}
      ></th-sky-time>
      ${this.sky.more ? html`<p class="small soft">${t('sky.more', { n: this.sky.size })}</p>` : nothing}
      ${this.view === 'list'
        ? html`<th-sky-list
            .sky=${this.sky}
            .groups=${this.groups}
            time=${this.time}
            .named=${{ owner: (id) => this.labelOf('owner', id), policy: (id) => this.labelOf('policy', id) }}
            @group=${enter}
          ></th-sky-list>`
        : html`<p class="small faint hint">${t('sky.hint')}</p>`}
    `;
  }

  counts() {
    const counts = counted(this.sky.statesAt(this.time), this.members, this.sky.names);
    const one = this.groups.length === 1 && this.all.length > 1 ? this.groups[0] : null;
    return html`<div class="row counts">
      ${one
        ? html`<button class="button" @click=${() => this.look({ group: null })}>${t('sky.all')}</button><b>${one.label}</b>`
        : nothing}
      ${Object.entries(counts)
        .filter(([state, count]) => count || state !== 'resting')
        .map(
          ([state, count]) =>
            html`<span class="count"><th-state state=${state}></th-state> <b class="numbers">${number(count)}</b></span>`,
        )}
    </div>`;
  }

  static styles = [
    shared,
    css`
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        justify-content: space-between;
        gap: var(--space-3) var(--space-5);
        margin-bottom: var(--space-4);
      }
      .page {
        max-width: 90rem;
        padding-bottom: var(--space-6);
      }
      .date {
        margin-top: var(--space-1);
        color: var(--ink-soft);
        font: 500 var(--text-l) / 1.3 var(--serif);
        font-variant-numeric: tabular-nums;
      }
      .controls {
        gap: var(--space-3);
      }
      .whose select {
        width: auto;
        max-width: 14rem;
      }
      .choice {
        display: flex;
        padding: 3px;
        border-radius: var(--radius-full);
        background: var(--surface-sunken);
      }
      .choice button {
        min-height: 2.125rem;
        padding: 0 var(--space-3);
        border: 0;
        border-radius: var(--radius-full);
        background: none;
        color: var(--ink-soft);
        font-size: var(--text-s);
        font-weight: 600;
      }
      .choice button[aria-pressed='true'] {
        background: var(--surface-raised);
        color: var(--ink);
        box-shadow: var(--shadow-1);
      }
      .counts {
        gap: var(--space-2) var(--space-5);
        min-height: 2.5rem;
        margin-bottom: var(--space-2);
      }
      .count b {
        margin-inline-start: var(--space-1);
      }
      th-sky-canvas {
        height: clamp(20rem, calc(100dvh - 23rem), 52rem);
        margin-bottom: var(--space-4);
      }
      th-sky-list {
        margin-top: var(--space-5);
      }
      .hint {
        margin-top: var(--space-2);
      }
      @media (max-width: 40rem) {
        th-sky-canvas {
          height: clamp(20rem, calc(100dvh - 27rem), 40rem);
        }
      }
    `,
  ];
}

customElements.define('th-page-sky', SkyPage);
