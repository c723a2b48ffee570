/** What the page about standards and plans says. */
export const words = {
  tools: 'This page',
  among: 'Which plans count',
  onlyOpen: 'Only what no plan works on yet',
  print: 'Print…',
  copy: 'Copy for Google Docs',
  export: 'Export…',
  bringIn: 'Bring in standards…',
};
