/** @type {Record<string, string>} */
export default {
  'work.title': 'Work',
  'work.intro': 'Farm work on offer, the soonest first.',
  'work.none': 'No offers are open right now. As soon as one is published, it appears here.',
  'work.line': '{from} to {to} · {pay} an hour · vacancies left: {left}',
  'work.more': 'Show more offers',
};
