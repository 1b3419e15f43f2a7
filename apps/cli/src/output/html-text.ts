// Control characters mean nothing in goods and are not allowed in HTML.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g

/** Text as HTML shows it: input is hostile, and a report is opened in a browser. */
export function escapeHtml(text: string): string {
  return text
    .replace(CONTROL, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
