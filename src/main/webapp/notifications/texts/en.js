/** @type {Record<string, string>} */
export default {
  'title': 'Notifications',
  'read-all': 'Mark all as read',
  'none': 'You have no notifications yet. What concerns you will appear here: answers, changes, appointments.',
  'new': 'New',
};
