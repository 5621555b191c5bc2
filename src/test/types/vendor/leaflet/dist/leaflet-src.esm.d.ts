// What the pages use of Leaflet, for checking them with `tsc -p jsconfig.json`.
export const map: (holder: HTMLElement, options: object) => any;
export const tileLayer: (address: string, options: object) => any;
export const layerGroup: () => any;
export const circleMarker: (where: [number, number], options: object) => any;
export const control: { zoom: (options: object) => any };
