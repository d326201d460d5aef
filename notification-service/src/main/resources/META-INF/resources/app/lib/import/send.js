import { call } from '../api.js';
import { draftOf } from './drafts.js';

const ROWS_AT_ONCE = 250;
const TRIES = 4;

/**
 * Sends a file, some hundred rows at a time; safe to be sent again. `told` hears how far it is: {done, created, updated,
 * unchanged, refused: [{row, cells, faults, problem}]}, `row` counting from 0 without the header.
 *
 * @throws Problem if it cannot go on; with `from` = done it goes on there
 */
export async function sendRows(rows, plan, { told, signal, from = null }) {
  const sum = from ?? { done: 0, created: 0, updated: 0, unchanged: 0, refused: [] };
  while (sum.done < rows.length && !signal.aborted) {
    const part = rows.slice(sum.done, sum.done + ROWS_AT_ONCE);
    const drafts = await Promise.all(part.map((cells) => draftOf(cells, plan)));
    const good = drafts.map(({ faults }, i) => (faults.length ? -1 : i)).filter((i) => i >= 0);
    const answer = good.length ? await upsert(good.map((i) => drafts[i].draft), signal) : {};
    for (const kind of ['created', 'updated', 'unchanged']) sum[kind] += answer[kind] ?? 0;
    const refused = [
      ...drafts.flatMap(({ faults }, i) => (faults.length ? [{ i, faults }] : [])),
      ...(answer.rejected ?? []).map(({ index, problem }) => ({ i: good[index], problem })),
    ].sort((one, other) => one.i - other.i);
    sum.refused.push(...refused.map(({ i, ...why }) => ({ row: sum.done + i, cells: part[i], ...why })));
    sum.done += part.length;
    told({ ...sum });
  }
  return sum;
}

async function upsert(drafts, signal) {
  const body = drafts.map((draft) => JSON.stringify(draft)).join('\n');
  for (let tried = 1; ; tried++) {
    try {
      return (await call('POST', '/api/customers', body, { type: 'application/x-ndjson', raw: true, signal })).body;
    } catch (problem) {
      if (!problem.passes || tried === TRIES) throw problem;
      await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** tried));
    }
  }
}
