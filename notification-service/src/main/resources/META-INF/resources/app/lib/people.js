/** The contact whom a nudge suggests, or else the first who may be touched. */
export function whom(customer, suggested, now = Date.now()) {
  const contacts = customer?.contacts ?? [];
  return contacts.find(({ id }) => id === suggested?.id) ?? contacts.find((one) => !rests(one, now)) ?? null;
}

/** Whether a customer or contact is wholly left alone at this time. */
export const rests = ({ resting = [] }, now = Date.now()) =>
  (resting ?? []).some(
    ({ kinds, from, until }) =>
      !kinds?.length && !(from && Date.parse(from) > now) && !(until && Date.parse(until) <= now),
  );

/** How a contact is reached: [{kind, href, shown}], telephone first. */
export function waysTo({ emails = [], phones = [] }) {
  const dialled = (number) => number.replace(/[^\d+]/g, '');
  return [
    ...phones.map(({ number }) => ({ kind: 'call', icon: 'phone', href: `tel:${dialled(number)}`, shown: number })),
    ...emails.map(({ address }) => ({ kind: 'email', icon: 'mail', href: `mailto:${encodeURI(address)}`, shown: address })),
    ...phones.slice(0, 1).map(({ number }) => ({ kind: 'text', icon: 'text', href: `sms:${dialled(number)}`, shown: null })),
  ];
}
