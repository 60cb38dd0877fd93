import { ok, warning, wrong } from "./findings.mjs"

const SECRETS = ["JWT_SECRET", "COOKIE_SECRET", "SECRETS_KEY"]
const SECRET_LENGTH_MIN = 32
/** Random hex has 16 kinds of characters; a repeated word has few. */
const KINDS_MIN = 10
const WORDS = /development|example|change|secret|password|default|souk|1234|abcd/i
const MAKE = "a text of its own: openssl rand -hex 32"
const LOCAL = /^(localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/
const SIGN_INS_MAX = 60

const urlOf = (text) => (URL.canParse(text ?? "") ? new URL(text) : null)
const isLocal = (url) => LOCAL.test(url.hostname)

/** Each rule looks at the variables as they are set: empty ones are left out. */
export const SETTING_RULES = [
  mode,
  ...SECRETS.map((name) => (env) => secret(env, name)),
  publicUrl,
  cookies,
  ...["STORE_CORS", "ADMIN_CORS", "AUTH_CORS"].map((name) => (env) => origins(env, name)),
  proxies,
  mail,
  sender,
  payments,
  demo,
  receivers,
  processes,
  limits,
  metrics,
  tracing,
]

function mode({ NODE_ENV = "production" }) {
  if (["production", "staging"].includes(NODE_ENV)) return ok("NODE_ENV", NODE_ENV)
  const means = `${NODE_ENV} has the defaults of a developer's machine, known secrets among them`
  return wrong("NODE_ENV", means, "NODE_ENV=production")
}

function secret(env, name) {
  const text = env[name]
  if (!text) return wrong(name, "missing: nothing can be signed or sealed", `${name} to ${MAKE}`)
  const others = [...SECRETS, "METRICS_TOKEN"].filter((other) => other !== name)
  const same = others.find((other) => env[other] === text)
  if (same)
    return wrong(name, `the same text as ${same}: who knows one knows both`, `${name} to ${MAKE}`)
  if (text.length < SECRET_LENGTH_MIN) {
    const means = `shorter than ${SECRET_LENGTH_MIN} characters: it can be guessed`
    return wrong(name, means, `${name} to ${MAKE}`)
  }
  if (new Set(text).size < KINDS_MIN || WORDS.test(text)) {
    return wrong(name, "words or a pattern: it can be guessed", `${name} to ${MAKE}`)
  }
  return ok(name, "long, random, and nothing else's")
}

function publicUrl({ PUBLIC_URL }) {
  const url = urlOf(PUBLIC_URL)
  const set = "PUBLIC_URL to the address of the shop, like https://api.shop.example"
  if (!url || isLocal(url)) {
    return wrong("PUBLIC_URL", "links in mails and of pictures lead to this machine alone", set)
  }
  if (url.protocol !== "https:") {
    return wrong("PUBLIC_URL", "plain http: passwords and tokens can be read on their way", set)
  }
  return ok("PUBLIC_URL", url.origin)
}

function cookies({ COOKIE_SECURE = "true" }) {
  if (COOKIE_SECURE === "true") return ok("COOKIE_SECURE", "sessions go over https alone")
  const means = "sessions of the dashboard also go over plain http, where they can be taken over"
  return wrong("COOKIE_SECURE", means, "COOKIE_SECURE=true, behind https")
}

function origins(env, name) {
  const set = `${name} to the origins of your pages, like https://shop.example, separated by commas`
  if (!env[name]) return warning(name, "not set: only pages of this machine may call", set)
  const listed = env[name].split(",").map((origin) => origin.trim())
  if (listed.some((origin) => origin.includes("*"))) {
    return wrong(name, "any page may call in the name of who visits it", set)
  }
  const urls = listed.map(urlOf)
  if (urls.some((url) => !url)) return wrong(name, "holds what is no address", set)
  if (urls.some(isLocal)) return warning(name, "pages of any visitor's own machine may call", set)
  if (urls.some(({ protocol }) => protocol !== "https:")) {
    return warning(name, "a page over plain http can be changed on its way, and may call", set)
  }
  return ok(name, `${listed.length} of https`)
}

function proxies({ TRUSTED_PROXIES, PUBLIC_URL }) {
  const set = "TRUSTED_PROXIES to how many proxies are in front, whatever ends https included"
  if (!TRUSTED_PROXIES) {
    return warning(
      "TRUSTED_PROXIES",
      "not set: one is assumed, and limits count whom it names",
      set
    )
  }
  if (TRUSTED_PROXIES === "0" && urlOf(PUBLIC_URL)?.protocol === "https:") {
    return warning(
      "TRUSTED_PROXIES",
      "something ends https, and all clients count as that one",
      set
    )
  }
  return ok("TRUSTED_PROXIES", TRUSTED_PROXIES)
}

function mail({ SMTP_URL, SENDGRID_API_KEY }) {
  if (!SMTP_URL && !SENDGRID_API_KEY) {
    const means = "no mail leaves: nobody gets a sign-in code, a new password or word of an order"
    return wrong("mail", means, "SMTP_URL or SENDGRID_API_KEY")
  }
  const url = urlOf(SMTP_URL)
  if (url?.searchParams.get("requireTLS") === "false" && !isLocal(url)) {
    const means = "the mail server's password may leave this machine in plain text"
    return warning("mail", means, "SMTP_URL without requireTLS=false")
  }
  return ok("mail", [SMTP_URL && "SMTP", SENDGRID_API_KEY && "SendGrid"].filter(Boolean).join(", "))
}

function sender({ MAIL_FROM }) {
  if (MAIL_FROM && !/@localhost\b/.test(MAIL_FROM)) return ok("MAIL_FROM", "an address of its own")
  const means = "mails are from an address that does not exist, and are thrown away as spam"
  return wrong("MAIL_FROM", means, "MAIL_FROM, like Shop <shop@shop.example>")
}

function payments({ STRIPE_API_KEY, STRIPE_WEBHOOK_SECRET, ZARINPAL_MERCHANT_ID, ...env }) {
  if (STRIPE_API_KEY && !STRIPE_WEBHOOK_SECRET) {
    const means = "what Stripe says of payments cannot be believed, and is refused"
    return wrong("payments", means, "STRIPE_WEBHOOK_SECRET from Stripe's dashboard")
  }
  const isTest = /^[sr]k_test_/.test(STRIPE_API_KEY ?? "") || env.ZARINPAL_SANDBOX === "true"
  if (isTest) {
    const means = "no money moves: a key or a mode for tests"
    return warning("payments", means, "the live STRIPE_API_KEY; ZARINPAL_SANDBOX=false")
  }
  if (STRIPE_API_KEY || ZARINPAL_MERCHANT_ID) return ok("payments", "by a gateway")
  const means = "by hand alone: every shopper is trusted to pay"
  return warning("payments", means, "STRIPE_API_KEY or ZARINPAL_MERCHANT_ID")
}

const off = (name, means) => (env) =>
  env[name] === "true" ? wrong(name, means, `${name}=false`) : ok(name, "off")
function demo(env) {
  return off("DEMO_PAGES", "anybody can sign in as a person of the demonstration")(env)
}
function receivers(env) {
  const means = "stores can make this server call addresses of its own machine"
  return off("WEBHOOK_LOCAL_RECEIVERS", means)(env)
}

function processes({ MEDUSA_WORKER_MODE = "shared", REDIS_URL }) {
  const name = "processes"
  if (MEDUSA_WORKER_MODE === "shared" && !REDIS_URL) {
    return ok(name, "one that does everything; several need REDIS_URL")
  }
  if (REDIS_URL) return ok(name, `${MEDUSA_WORKER_MODE}, met by others in Redis`)
  const means = `a ${MEDUSA_WORKER_MODE} alone: events, sessions and sockets do not reach the others`
  return wrong(name, means, "REDIS_URL, the same for all processes")
}

function limits({ SIGN_INS_PER_MINUTE = "5" }) {
  if (Number(SIGN_INS_PER_MINUTE) <= SIGN_INS_MAX) {
    return ok("SIGN_INS_PER_MINUTE", SIGN_INS_PER_MINUTE)
  }
  const means = "passwords can be tried out quickly"
  return warning("SIGN_INS_PER_MINUTE", means, "nothing, which is 5")
}

function metrics({ METRICS_TOKEN }) {
  if (METRICS_TOKEN) return ok("METRICS_TOKEN", "figures are read with it")
  return warning(
    "METRICS_TOKEN",
    "not set: nobody is told when something is late",
    `METRICS_TOKEN to ${MAKE}`
  )
}

function tracing(env) {
  const name = "OTEL_EXPORTER_OTLP_ENDPOINT"
  const url = urlOf(env[name])
  if (!url || url.protocol === "https:" || isLocal(url)) return ok(name, url ? "private" : "none")
  return warning(name, "traces leave this machine in plain text", `${name} with https`)
}
