/** What an attribute of a directive takes. */
export interface AttributeRule {
  required?: true;
  takes: 'text' | 'anything' | 'day' | 'flag' | readonly string[];
}

/** A directive that writers may use. */
export interface DirectiveRule {
  /** `:::name … :::` around paragraphs, or `::name` on a line of its own. */
  form: 'container' | 'leaf';
  attributes: ReadonlyMap<string, AttributeRule>;
}

export const OUTCOMES = ['open', 'right', 'wrong'] as const;
export const FIGURE_WIDTHS = ['column', 'wide', 'full'] as const;
export type DirectiveName = 'quote' | 'pullquote' | 'note' | 'event' | 'forecast' | 'figure' | 'map' | 'gallery' | 'film';

/** Every directive by name. */
export const DIRECTIVES: ReadonlyMap<string, DirectiveRule> = new Map<DirectiveName, DirectiveRule>([
  ['quote', container({ by: { takes: 'text' }, role: { takes: 'text' }, source: { takes: 'text' } })],
  ['pullquote', container({})],
  ['note', container({ title: { takes: 'text' } })],
  ['event', container({ date: { takes: 'day', required: true }, source: { takes: 'text' } })],
  ['forecast', container({ due: { takes: 'day', required: true }, outcome: { takes: OUTCOMES, required: true } })],
  [
    'figure',
    leaf({
      src: { takes: 'text', required: true },
      alt: { takes: 'anything' },
      caption: { takes: 'text' },
      credit: { takes: 'text' },
      width: { takes: FIGURE_WIDTHS },
      decorative: { takes: 'flag' },
    }),
  ],
  ['map', leaf({ id: { takes: 'text', required: true } })],
  ['gallery', leaf({ id: { takes: 'text', required: true } })],
  ['film', leaf({ id: { takes: 'text', required: true } })],
]);

function container(attributes: Record<string, AttributeRule>): DirectiveRule {
  return { form: 'container', attributes: new Map(Object.entries(attributes)) };
}

function leaf(attributes: Record<string, AttributeRule>): DirectiveRule {
  return { form: 'leaf', attributes: new Map(Object.entries(attributes)) };
}
