import { t } from './texts.js';

/** What was refused, or could not be asked: an RFC 9457 problem as a sentence that a person can act on. */
export class Problem extends Error {
  constructor({ status, type, title, detail, errors = [], ...more }) {
    super(detail ?? title);
    Object.assign(this, { name: 'Problem', status, type, title, detail, errors, more });
  }

  static of(response, body) {
    const status = response.status;
    return new Problem({ title: t('problem.unexpected', { status }), ...(isProblem(body) ? body : {}), status });
  }

  /** Status 0: the request may or may not have arrived. */
  static unreachable() {
    return new Problem({ status: 0, type: 'unreachable', title: t('problem.unreachable'), detail: t('problem.unreachable.detail') });
  }

  /** The same, sent again later, may well succeed. */
  get passes() {
    return [0, 408, 425, 429, 502, 503, 504].includes(this.status);
  }

  get isConflict() {
    return this.status === 409 || this.status === 412;
  }

  get isGone() {
    return this.status === 404;
  }

  /** The last word of its type: `nudge-ended` of urn:thousandhands:problem:nudge-ended. */
  get code() {
    return this.type?.split(':').at(-1) ?? '';
  }

  /** What is wrong with one member of what was sent, by its JSON pointer. */
  errorAt(pointer) {
    return this.errors.find((error) => error.pointer === pointer)?.detail;
  }
}

const isProblem = (body) => body !== null && typeof body === 'object' && 'title' in body;
