import { RSS_CHANNEL_RULES } from './rssChannelRules.ts';
import type { Rule, RssFile } from './rssFile.ts';
import { RSS_ITEM_RULES } from './rssItemRules.ts';

/** The rules of the RSS Advisory Board's RSS 2.0 specification and Best Practices Profile that a program can judge. */
export const RSS_RULES: Rule<RssFile>[] = [...RSS_CHANNEL_RULES, ...RSS_ITEM_RULES];
