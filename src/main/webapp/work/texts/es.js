/** @type {Record<string, string>} */
export default {
  'work.title': 'Trabajo',
  'work.intro': 'Las ofertas de trabajo en el campo, primero las que empiezan antes.',
  'work.none': 'Ahora mismo no hay ofertas abiertas. En cuanto se publique una, aparecerá aquí.',
  'work.line': 'Del {from} al {to} · {pay} por hora · plazas libres: {left}',
  'work.more': 'Mostrar más ofertas',
};
