const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text without the characters that XML 1.0 cannot carry even escaped. */
export function xmlCharacters(text: string): string {
  return text.replace(NOT_XML, '');
}

/** Plain text written so that an XML or HTML parser reads it back as it was. */
export function escapeText(text: string): string {
  return xmlCharacters(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
