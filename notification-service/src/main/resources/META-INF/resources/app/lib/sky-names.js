import { get } from './api.js';

/** Names are not in the sky (they are personal, and many): each is asked for when somebody looks at it, and remembered. */
const known = new Map();

export function nameOf(id) {
  if (!known.has(id))
    known.set(
      id,
      get(`/api/customers/${id}`).then(
        ({ name }) => name,
        () => (known.delete(id), null),
      ),
    );
  return known.get(id);
}
