import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeStringify from 'rehype-stringify';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Processor } from 'unified';
import { bracketLinks } from './bracketLinks.ts';
import { handlers } from './draw/handlers.ts';
import type { Reading } from './reading.ts';

const COLON = 58;

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkDirective)
  .use(withoutTextDirectives)
  .use(bracketLinks)
  .freeze();
const converter = unified().use(remarkRehype, { allowDangerousHtml: true, handlers, clobberPrefix: '' }).freeze();
const htmlReader = unified().use(rehypeRaw).freeze();
const printer = unified()
  .use(rehypeStringify, { allowDangerousHtml: true, characterReferences: { useNamedReferences: true } })
  .freeze();

/** Parses Markdown. */
export function parseMarkdown(text: string): Root {
  return parser.parse(text);
}

/** Turns Markdown's tree into HTML's; the drawing of our own nodes writes into the reading. */
export function toHtmlTree(tree: Root, reading: Reading): HtmlRoot {
  return converter.runSync(tree, { data: { reading } });
}

/** Reads the raw HTML that is left in a tree into elements. */
export function readRawHtml(tree: HtmlRoot): HtmlRoot {
  return htmlReader.runSync(tree);
}

/** Writes a tree down. */
export function printHtml(tree: HtmlRoot): string {
  return printer.stringify(tree);
}

/** `10:30` and `:smile:` are prose: only directives on lines of their own are read. */
function withoutTextDirectives(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) => {
    const text = Object.fromEntries(Object.entries(extension.text ?? {}).filter(([code]) => Number(code) !== COLON));
    return { ...extension, text };
  });
}
