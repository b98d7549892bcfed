import type { Data, Processor } from 'unified';
import type { Literal } from 'mdast';

/** `[[nato]]`, `[[nato|the alliance]]`, `[[2026/02/slug]]`: what stands between the brackets. */
export interface BracketLink extends Literal {
  type: 'bracketLink';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    bracketLink: BracketLink;
  }
  interface RootContentMap {
    bracketLink: BracketLink;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    bracketLink: 'bracketLink';
    bracketLinkMarker: 'bracketLinkMarker';
    bracketLinkText: 'bracketLinkText';
  }
}

type Syntax = NonNullable<Data['micromarkExtensions']>[number];
type Constructs = NonNullable<NonNullable<Syntax['text']>[string]>;
type Construct = Exclude<Constructs, readonly unknown[]>;
type Tokenizer = Construct['tokenize'];
type Step = ReturnType<Tokenizer>;
type Reader = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], unknown[]>;

const OPEN = 91;
const CLOSE = 93;
const PARENTHESIS = 40;

/** Teaches the parser links in double brackets. They are syntax, so that `\[[x]]` and code stay what they are. */
export function bracketLinks(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push({ text: { [OPEN]: { name: 'bracketLink', tokenize } } });
  (data.fromMarkdownExtensions ??= []).push(reader);
}

/** Fails on `[[1]](…)` and `[[1]][…]`, which are ordinary links with brackets in their words. */
const tokenize: Tokenizer = function (effects, ok, nok) {
  const open: Step = (code) => {
    effects.enter('bracketLink');
    return pair(effects, OPEN, first, nok)(code);
  };
  const first: Step = (code) => {
    if (code === null || code < 0 || code === OPEN || code === CLOSE) return nok(code);
    effects.enter('bracketLinkText');
    return text(code);
  };
  const text: Step = (code) => {
    if (code === null || code === OPEN) return nok(code);
    if (code !== CLOSE && !isLineEnding(code)) {
      effects.consume(code);
      return text;
    }
    effects.exit('bracketLinkText');
    return afterText(code);
  };
  const afterText: Step = (code) => {
    if (code === null || code === OPEN) return nok(code);
    if (code === CLOSE) return pair(effects, CLOSE, close, nok)(code);
    if (!isLineEnding(code)) {
      effects.enter('bracketLinkText');
      return text(code);
    }
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return afterText;
  };
  const close: Step = (code) => {
    effects.exit('bracketLink');
    return code === PARENTHESIS || code === OPEN ? nok(code) : ok(code);
  };
  return open;
};

/** Two of the same bracket. */
function pair(effects: Parameters<Tokenizer>[0], bracket: number, then: Step, nok: Step): Step {
  const second: Step = (code) => {
    if (code !== bracket) return nok(code);
    effects.consume(code);
    effects.exit('bracketLinkMarker');
    return then;
  };
  return (code) => {
    if (code !== bracket) return nok(code);
    effects.enter('bracketLinkMarker');
    effects.consume(code);
    return second;
  };
}

function isLineEnding(code: number): boolean {
  return code >= -5 && code <= -3;
}

const reader: Reader = {
  enter: {
    bracketLink(token) {
      this.enter({ type: 'bracketLink', value: '' }, token);
    },
  },
  exit: {
    bracketLink(token) {
      const node = this.stack.at(-1);
      const text = this.sliceSerialize(token).slice(2, -2);
      if (node?.type === 'bracketLink') node.value = text.replace(/\s+/gu, ' ').trim();
      this.exit(token);
    },
  },
};
