/** The colours of every plate: warm paper, quiet water, one red. */
export const palette = {
  paper: '#fdfbf7',
  land: '#e8e4d8',
  landLight: '#f1ede2',
  landDark: '#d6cfbb',
  sea: '#cfd9dc',
  seaDeep: '#b7c6cb',
  river: '#5f8ba0',
  coast: '#8e8a7b',
  border: '#a29b88',
  graticule: '#fdfbf7',
  hairline: '#dcd6ca',
  ink: '#17140f',
  grey: '#5f594d',
  red: '#a3281d',
  redPale: '#e6c9bf',
  night: '#14161c',
} as const;

/** Width and height of the drawing in its own units; the picture is 1.6 times as large in pixels. */
export const sheet = { width: 1200, height: 750, scale: 1.6 } as const;
