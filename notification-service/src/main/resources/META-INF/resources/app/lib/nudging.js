import { patch, post, read } from './api.js';
import { live } from './live.js';
import { Problem } from './problem.js';
import { queue } from './queue.js';

/** What a rep answers to a nudge without touching. Nudges that have ended meanwhile need no answer any more. */
export async function snooze(nudge, until, label) {
  const path = `/api/nudges/${nudge.id}/snooze`;
  const sent = await queue.send({ method: 'POST', path, body: { until }, label });
  if (sent.body) live.take(sent.body);
  return sent;
}

/**
 * Ends a nudge for a reason. A reason that is a fact about the customer is first told to whom it belongs, against the
 * state that was read just before; the nudge's service hears of it a moment later and until then refuses.
 *
 * @param fact what changes of the customer, null for none
 */
export async function dismiss(nudge, because, fact = null) {
  if (fact) await changeCustomer(nudge.customer.id, fact);
  for (let patience = PATIENCE; ; patience--) {
    try {
      const { body } = await post(`/api/nudges/${nudge.id}/dismiss`, { because });
      return live.take(body);
    } catch (problem) {
      if (hasEnded(problem)) return undefined;
      if (problem.code !== 'fact-first' || !fact || !patience) throw problem;
      await new Promise((wake) => setTimeout(wake, BETWEEN_MS));
    }
  }
}

/** Gives the customer to another rep: the nudge goes with them. */
export const handOver = (nudge, repId) => changeCustomer(nudge.customer.id, { owner: { id: repId } });

async function changeCustomer(id, change) {
  const { body, etag } = await read(`/api/customers/${id}`);
  const changed = typeof change === 'function' ? change(body) : change;
  return patch(`/api/customers/${id}`, changed, { ifMatch: etag });
}

const PATIENCE = 20;
const BETWEEN_MS = 250;

/** Ended, or nobody's here any more: what was wanted has come about. */
const hasEnded = (problem) => problem instanceof Problem && (problem.code === 'nudge-ended' || problem.isGone);
