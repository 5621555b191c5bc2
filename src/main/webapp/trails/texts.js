import { bundle } from '/app/texts.js';

export const t = await bundle('/trails');
