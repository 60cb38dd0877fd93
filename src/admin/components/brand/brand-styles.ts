import { accentsOf, textOn } from "../../lib/contrast"

/** The variables of the dashboard's design that carry an accent, with our colour in them. */
export function brandStyles(color: string): string {
  const { light, dark, button, hover, pressed } = accentsOf(color)
  const buttons = `--button-inverted:${button};--button-inverted-hover:${hover};--button-inverted-pressed:${pressed}`
  const accent = (shade: string) =>
    `--bg-interactive:${shade};--fg-interactive:${shade};--fg-interactive-hover:${shade};--border-interactive:${shade}`
  // Named twice, to weigh more than the design's own rules.
  return `html:root{${accent(light)};${buttons}}html.dark:root{${accent(dark)};${buttons}}`
}

/** A tile with the first letter of a name, for who has no icon. */
export function letterIcon(name: string, color: string): string {
  const [letter = "S"] = [...name.trim()]
  const shown = letter.toLocaleUpperCase().replace(/[<&]/, "")
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${color}"/><text x="16" y="23" font-family="sans-serif" font-size="20" font-weight="600" text-anchor="middle" fill="${textOn(color)}">${shown}</text></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
