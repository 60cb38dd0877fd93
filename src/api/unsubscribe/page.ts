import { createHash } from "node:crypto"
import { MedusaResponse } from "@medusajs/framework/http"

type Button = { action: string; label: string; is_quiet?: boolean; hint?: string }
export type Page = { locale: string; brand: string; title: string; body: string; buttons: Button[] }

const STYLE = `
:root { color-scheme: light dark; --page: #f4f4f5; --card: #fff; --text: #18181b; --soft: #52525b;
  --line: #d4d4d8; --strong: #18181b; --on-strong: #fff }
@media (prefers-color-scheme: dark) { :root { --page: #18181b; --card: #27272a; --text: #fafafa;
  --soft: #d4d4d8; --line: #52525b; --strong: #fafafa; --on-strong: #18181b } }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1rem;
  background: var(--page); color: var(--text); font: 1rem/1.5 system-ui, sans-serif }
main { width: 100%; max-width: 28rem; padding: 2rem; border-radius: .75rem;
  background: var(--card); overflow-wrap: anywhere }
.brand, .hint { margin: 0; color: var(--soft); font-size: .875rem }
h1 { margin: .5rem 0; font-size: 1.375rem; line-height: 1.25 }
p { margin: 0 0 1.5rem }
form { margin: 0 0 1rem }
form:last-child { margin: 0 }
button { width: 100%; min-height: 2.75rem; padding: .5rem 1rem; border-radius: .5rem;
  border: 1px solid var(--strong); background: var(--strong); color: var(--on-strong);
  font: inherit; font-weight: 600; cursor: pointer }
button.quiet { border-color: var(--line); background: transparent; color: var(--text) }
button:focus-visible { outline: 3px solid #6366f1; outline-offset: 2px }
.hint { margin: .5rem 0 0 }
`
const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64")

/** Nothing but the page itself, its style, and forms that come back here. */
const POLICY = [
  `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'self'`,
  "base-uri 'none'; frame-ancestors 'none'",
].join("; ")

const asText = (text: string) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)

const formOf = ({ action, label, is_quiet, hint }: Button) => `
    <form method="post">
      <input type="hidden" name="action" value="${asText(action)}">
      <button${is_quiet ? ' class="quiet"' : ""}>${asText(label)}</button>
      ${hint ? `<p class="hint">${asText(hint)}</p>` : ""}
    </form>`

/** A page without scripts: it has to work in whatever opens a mail's link. */
export function sendPage(res: MedusaResponse, status: number, page: Page): void {
  const { locale, brand, title, body, buttons } = page
  res.setHeader("Cache-Control", "no-store")
  res.setHeader("Content-Security-Policy", POLICY)
  // The address is the right to change this, so it is told to nobody.
  res.setHeader("Referrer-Policy", "no-referrer")
  res.setHeader("X-Content-Type-Options", "nosniff")
  res.setHeader("X-Robots-Tag", "noindex")
  res.status(status).type("html").send(`<!doctype html>
<html lang="${asText(locale)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${asText(title)} · ${asText(brand)}</title>
    <style>${STYLE}</style>
  </head>
  <body>
    <main>
      <p class="brand">${asText(brand)}</p>
      <h1>${asText(title)}</h1>
      <p>${asText(body)}</p>${buttons.map(formOf).join("")}
    </main>
  </body>
</html>
`)
}
