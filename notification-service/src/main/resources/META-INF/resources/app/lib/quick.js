/**
 * What happens most, each with one key. `reaches` says whether a contact was reached by it: one who was not at home was not.
 * The last key opens the sheet for everything else.
 */
export const QUICK = [
  { key: '1', name: 'reached', icon: 'phone', kind: 'call', outcome: 'reached', reaches: true },
  { key: '2', name: 'voicemail', icon: 'voicemail', kind: 'voicemail', outcome: 'left_message', reaches: true },
  { key: '3', name: 'noAnswer', icon: 'missed', kind: 'attempt', outcome: 'no_answer', reaches: false },
  { key: '4', name: 'email', icon: 'mail', kind: 'email', reaches: true },
  { key: '5', name: 'text', icon: 'text', kind: 'text', reaches: true },
  { key: '6', name: 'visit', icon: 'visit', kind: 'meeting', reaches: true },
  { key: '7', name: 'note', icon: 'note', kind: 'thank_you_note', reaches: true },
];

export const MORE_KEY = '8';
