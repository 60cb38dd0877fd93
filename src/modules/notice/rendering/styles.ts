import type { CSSProperties } from "react"

const FONT =
  "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
const MONO = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace"

const INK = "#18181b"
const TEXT = "#3f3f46"
/** Still 4.5 to 1 on the page and on the card. */
const MUTED = "#63636b"
const LINE = "#e4e4e7"
const PAGE = "#f4f4f5"
const CARD = "#ffffff"

/** Names that people gave may be long, and without a space. */
const wraps: CSSProperties = { overflowWrap: "anywhere", wordBreak: "break-word" }
const text = (size: number, line: number, color: string): CSSProperties => ({
  ...{ margin: 0, fontSize: size, lineHeight: `${line}px`, color },
  ...wraps,
})

/** Mail programs read little of style sheets, so everything stands on the elements themselves. */
export const styles = {
  body: { margin: 0, padding: "32px 12px", backgroundColor: PAGE, fontFamily: FONT },
  page: { maxWidth: 600, margin: "0 auto" },
  header: { padding: "0 4px 20px" },
  logo: { display: "block", maxWidth: 200, height: 36, width: "auto", border: 0 },
  name: { ...text(18, 24, INK), fontWeight: 700, textDecoration: "none" },
  card: {
    ...{ backgroundColor: CARD, border: `1px solid ${LINE}`, borderRadius: 12 },
    ...{ borderCollapse: "separate" as const },
  },
  inside: { padding: "32px 32px 36px" },
  title: { ...text(22, 30, INK), fontWeight: 700, letterSpacing: "-0.2px" },
  lead: { ...text(16, 26, TEXT), paddingTop: 12 },
  note: { ...text(14, 22, MUTED), paddingTop: 12 },
  notes: { paddingTop: 8 },
  block: { paddingTop: 24 },

  code: {
    ...{
      backgroundColor: PAGE,
      borderRadius: 8,
      padding: "20px 12px",
      textAlign: "center" as const,
    },
  },
  digits: {
    ...{ margin: 0, fontFamily: MONO, fontSize: 34, lineHeight: "42px", fontWeight: 700 },
    // As wide as the space after the last digit, so that the digits stand in the middle.
    ...{ letterSpacing: 8, paddingLeft: 8, color: INK },
  },

  goods: { borderTop: `1px solid ${LINE}`, padding: "14px 0", verticalAlign: "top" as const },
  picture: {
    ...{ display: "block", width: 56, height: 56, borderRadius: 8, border: `1px solid ${LINE}` },
    ...{ objectFit: "cover" as const },
  },
  noPicture: { backgroundColor: PAGE },
  goodsTitle: { ...text(15, 22, INK), fontWeight: 600 },
  goodsDetail: text(13, 20, MUTED),
  goodsValue: { ...text(15, 22, INK), whiteSpace: "nowrap" as const },
  goodsNote: { ...text(14, 22, MUTED), borderTop: `1px solid ${LINE}`, padding: "12px 0" },

  row: { borderTop: `1px solid ${LINE}`, padding: "10px 0", verticalAlign: "top" as const },
  rowLabel: text(14, 22, MUTED),
  rowValue: { ...text(14, 22, INK), fontWeight: 600 },
  rowLink: { color: INK, textDecoration: "underline" },

  button: {
    ...{ display: "inline-block", padding: "13px 24px", borderRadius: 8, fontSize: 16 },
    ...{
      lineHeight: "22px",
      fontWeight: 600,
      textDecoration: "none",
      textAlign: "center" as const,
    },
    ...wraps,
  },

  footer: { padding: "20px 4px 0" },
  small: { ...text(13, 20, MUTED), paddingTop: 6 },
  smallLink: { color: MUTED, textDecoration: "underline" },
  address: { ...text(13, 20, MUTED), paddingTop: 6, whiteSpace: "pre-line" as const },
} satisfies Record<string, CSSProperties>

/** `!important` wins over what stands on the elements. Programs without these rules show light. */
const DARK = `
  .page, .page > table > tbody > tr > td { background-color: #101012 !important; }
  .card { background-color: #1c1c20 !important; }
  .card { border-right-color: #34343b !important; border-bottom-color: #34343b !important; }
  .card { border-left-color: #34343b !important; }
  .ink, .ink a { color: #f4f4f5 !important; }
  .text { color: #d4d4d8 !important; }
  .muted, .muted a { color: #a1a1aa !important; }
  .line { border-color: #34343b !important; }
  .box { background-color: #27272c !important; }
  .plate { background-color: #ffffff !important; border-radius: 8px; padding: 6px 10px !important; }
  .button { border-color: #52525b !important; }`

/** The app of Outlook marks what it has darkened instead of telling the style sheet. */
const OUTLOOK_DARK = DARK.replace(/^ {2}(.*?) \{/gm, (_, selectors: string) => {
  const each = selectors.split(", ").map((selector) => `[data-ogsc] ${selector}`)
  return `  ${each.join(", ")} {`
})

/** What cannot stand on an element: dark programs and small screens. */
export const STYLE_SHEET = `:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {${DARK}
}
${OUTLOOK_DARK.trim()}
@media (max-width: 480px) {
  .inside { padding: 24px 20px 28px !important; }
  .button { display: block !important; }
  .stacked { display: block !important; width: auto !important; }
  .label.stacked { padding-bottom: 0 !important; }
  .value.stacked { border-top: 0 !important; padding-top: 0 !important; }
  .value.stacked { text-align: start !important; }
  .digits { font-size: 28px !important; letter-spacing: 5px !important; }
}`
