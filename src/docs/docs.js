const SURFACES = ["store", "seller", "admin"]
const asked = new URLSearchParams(location.search).get("of")
const surface = SURFACES.includes(asked) ? asked : "store"
const meta = (name) => document.querySelector(`meta[name="${name}"]`).content

const dark = matchMedia("(prefers-color-scheme: dark)")
const follow = () => document.documentElement.classList.toggle("dark-mode", dark.matches)
dark.addEventListener("change", follow)
follow()

document.querySelector(`nav a[data-of="${surface}"]`).setAttribute("aria-current", "page")
document.querySelector("#json").href = `/docs/${surface}.json`

const key = meta("publishable-key")

const ui = SwaggerUIBundle({
  url: `/docs/${surface}.json`,
  dom_id: "#documents",
  deepLinking: true,
  filter: true,
  docExpansion: "none",
  defaultModelsExpandDepth: 0,
  displayRequestDuration: true,
  persistAuthorization: false,
  // Nothing of what is tried here leaves this server.
  validatorUrl: null,
  onComplete: () => {
    // Every storefront shows its key to everybody.
    if (surface === "store" && key) ui.preauthorizeApiKey("publishable_key", key)
  },
})

if (meta("has-demo") === "true") openHelper()

/** Signs in as somebody of the demonstration, so that requests can be tried at once. */
async function openHelper() {
  const { people } = await read("/docs/demo/people")
  const own = people.filter((person) => person.surface === surface)
  if (!own.length) return
  const form = document.querySelector("#helper")
  const choice = document.querySelector("#person")
  for (const [i, { name, email }] of own.entries()) {
    choice.append(new Option(`${name} (${email})`, String(i)))
  }
  // Only customers sign in with codes.
  document.querySelector("#code").hidden = surface !== "store"
  form.hidden = false
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    say(() => signIn(own[Number(choice.value)]))
  })
  document.querySelector("#code").addEventListener("click", () => say(newestCode))
}

async function signIn({ name, email, password, actor }) {
  const { token } = await read(`/auth/${actor}/emailpass`, { email, password })
  ui.preauthorizeApiKey("bearer", token)
  return `Signed in as ${name}`
}

async function newestCode() {
  const { code } = await read("/docs/demo/code")
  return code ? `Code: ${code}` : "No code was sent lately"
}

async function say(deed) {
  const said = document.querySelector("#said")
  said.textContent = "…"
  said.textContent = await deed().catch((error) => error.message)
}

async function read(url, body) {
  const answer = await fetch(url, {
    ...(body && { method: "POST", body: JSON.stringify(body) }),
    headers: { "content-type": "application/json" },
  })
  const read = await answer.json()
  if (!answer.ok) throw new Error(read.message)
  return read
}
