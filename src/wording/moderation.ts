/** What the editor's pages say. Numbers are written in the digits of the language. */
export interface ModerationLabels {
  title: string;
  login: LoginLabels;
  logout: string;
  /** Name of each tab, and of the state in a comment's line. */
  tabs: Record<'pending' | 'quarantined' | 'approved' | 'rejected' | 'spam' | 'all', string>;
  number(value: number): string;
  filters: {
    title: string;
    article: string;
    articleNote: string;
    flag: string;
    anyFlag: string;
    search: string;
    apply: string;
    clear: string;
  };
  flagKinds: Record<'links' | 'repetition' | 'speed' | 'word' | 'busy' | 'trap', string>;
  flags: FlagLabels;
  comment: CommentLabels;
  decisions: Record<'approve' | 'reject' | 'spam' | 'delete', string>;
  bulk: { title: string; all: string; none: string };
  done: Record<'approve' | 'reject' | 'spam' | 'delete', (count: number) => string> & { nothing: string };
  confirm: { title(count: number): string; text: string; yes: string; back: string };
  list: { title(count: number): string; empty: string; emptyFiltered: string; next: string; first: string };
  keys: Record<'title' | 'use' | 'next' | 'previous' | 'select' | 'approve' | 'reject' | 'spam' | 'delete' | 'help' | 'scope', string>;
  upkeep: UpkeepLabels;
}

export interface LoginLabels {
  title: string;
  key: string;
  note: string;
  submit: string;
  wrong: string;
  wait(minutes: number): string;
  needed: string;
  expired: string;
}

/** Why a comment looks doubtful, each as a short sentence without its full stop. */
export interface FlagLabels {
  title: string;
  links(count: number): string;
  repeated(count: number): string;
  repeatedWithin(count: number): string;
  speed(seconds: number): string;
  word(word: string): string;
  busy(count: number): string;
  trap: string;
}

export interface CommentLabels {
  unnamed: string;
  select(name: string): string;
  edited(date: string): string;
  answers(name: string): string;
  parentGone: string;
  /** `Same visitor: 2 approved, 1 waiting`; the counts as pairs of state and number. */
  sameVisitor(counts: [state: 'pending' | 'quarantined' | 'approved' | 'rejected' | 'spam' | 'erased', count: number][]): string;
  nothingElse: string;
  thread: string;
  onlyArticle: string;
  unpublished: string;
}

export interface UpkeepLabels {
  title: string;
  back: string;
  words: { title: string; note: string; label: string; save: string; saved(count: number): string };
  erase: { title: string; note: string; label: string; sure: string; submit: string; done(count: number): string };
}
