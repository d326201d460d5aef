import { kindName, t } from './texts.js';
import { queue } from './queue.js';
import { toast } from './toast.js';

/**
 * Logs a touch that the reader made, or plans one that lies ahead, and offers to undo it.
 *
 * It is sent at once, not when the offer ends: so it is on the log before anything can happen to this window, and gone
 * from all other windows at the same moment. To undo retracts it; where it had not been sent yet, it never is.
 *
 * @param touch {customerId, kind, contactIds?, occurredAt?, direction?, outcome?, note?}
 * @param name whom it is said to have touched
 * @param undone is called when it was taken back
 * @returns {waiting, body?}; @throws Problem refused
 */
export async function logTouch({ customerId, contactIds = [], ...touch }, name, undone = () => {}) {
  const said = { occurredAt: new Date().toISOString(), direction: 'outbound', ...touch };
  const ahead = Date.parse(said.occurredAt) > Date.now();
  const label = t(ahead ? 'touch.planned' : 'touch.logged', { kind: kindName(touch.kind), name });
  const body = { customer: { id: customerId }, ...said, ...(contactIds.length ? { contactIds } : {}) };
  const sent = await queue.send({ method: 'POST', path: '/api/touches', body, label });
  toast(sent.waiting ? t('touch.waits', { label }) : label, {
    action: { label: t('undo'), key: 'z', run: () => takeBack(sent, label).then(undone, complain) },
  });
  return sent;
}

async function takeBack(sent, label) {
  if (sent.waiting && queue.takeBack(sent.id)) return;
  const id = (sent.body ?? queue.answerTo(sent.id)?.body)?.id;
  if (id) await queue.send({ method: 'DELETE', path: `/api/touches/${id}`, ifMatch: AS_RECORDED, label: t('touch.undone') });
  toast(id ? t('touch.undone') : label);
}

/** The version of a touch that nobody has corrected. */
const AS_RECORDED = '"0"';

const complain = (problem) => toast(problem.message, { tone: 'bad' });
