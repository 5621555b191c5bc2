/** @type {Record<string, string>} */
export default {
  'title': 'Avisos',
  'read-all': 'Marcar todo como leído',
  'none': 'Todavía no tiene avisos. Aquí aparecerá lo que le concierna: respuestas, cambios, citas.',
  'new': 'Nuevo',
};
