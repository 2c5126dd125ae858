export const views = [
  'text',
  'facts',
  'queue',
  'search',
  'unit',
  'calendar',
  'load',
  'life',
  'corrections',
  'measure',
] as const;
export type View = (typeof views)[number];

/** What the address names, as `#<issue>/<sheet>/<view>?<what the view shows>`: a link leads to the same place. */
export interface Route {
  /** Empty: the first issue there is. */
  readonly issue: string;
  readonly sheet: number;
  readonly view: View;
  readonly asked: Readonly<Record<string, string>>;
}

export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const [issue = '', sheet, view] = path.split('/').map(decodeURIComponent);
  return {
    issue,
    sheet: Math.max(1, Number(sheet) || 1),
    view: views.find((one) => one === view) ?? 'text',
    asked: Object.fromEntries(new URLSearchParams(query)),
  };
}

export function hashOf({ issue, sheet, view, asked }: Route): string {
  const given = Object.entries(asked).filter(([, value]) => value !== '');
  const query = given.length > 0 ? `?${new URLSearchParams(given)}` : '';
  return `#${encodeURIComponent(issue)}/${sheet}/${view}${query}`;
}
