import { z } from "@medusajs/framework/zod"
import { isTimeZone } from "./lib/wall-clock"

export const SECRET_LENGTH_MIN = 32
const METRICS_TOKEN_LENGTH_MIN = 16
const DEVELOPMENT_SECRET = "for-development-only"
const PORT_MAX = 65_535
const DATABASE_CONNECTIONS_MAX = 200
const REQUESTS_MAX = 1_000_000
const SOCKETS_MAX = 100_000
const SOCKET_EVENTS_MAX = 1_000_000
const PROXIES_MAX = 10
const LISTING_CACHE_SECONDS_MAX = 60
const PAYOUT_HOLD_DAYS_MAX = 365
/** Three of them fit into the half minute that a message gets. */
const NOTICE_TIMEOUT_MS_MAX = 9_000
const LOCAL_SHOP = "http://localhost:8000"
const LOCAL_DASHBOARD = "http://localhost:9000,http://localhost:5173"

const choice = z
  .enum(["true", "false"], { error: "true or false" })
  .transform((text) => text === "true")
const flag = choice.prefault("false")

const wholeNumber = (max: number) => {
  const error = `a whole number from 1 to ${max}`
  return z.coerce.number({ error }).int({ error }).min(1, { error }).max(max, { error })
}

const upTo = (max: number) => {
  const error = `a whole number from 0 to ${max}`
  return z.coerce.number({ error }).int({ error }).min(0, { error }).max(max, { error })
}

const oneOf = <T extends string>(...accepted: [T, ...T[]]) =>
  z.enum(accepted, { error: accepted.join(", ") })

const postgresUrl = z
  .string({ error: "postgres://user:password@host:5432/name" })
  .regex(/^postgres(ql)?:\/\/\S+$/, { error: "postgres://user:password@host:5432/name" })

const urlOf = (protocol: RegExp, error: string) => z.url({ protocol, error })
const redisUrl = urlOf(/^rediss?$/, "redis://user:password@host:6379/0")
const smtpUrl = urlOf(/^smtps?$/, "smtp://user:password@host:587 or smtps://…:465")

const timeZone = z.string().refine(isTimeZone, { error: "a name like Europe/Berlin" })

const httpUrl = z.url({ protocol: /^https?$/, error: "an address like https://shop.example" })

const origins = z
  .string()
  .refine((list) => list.split(",").every((origin) => httpUrl.safeParse(origin.trim()).success), {
    error: "addresses like https://shop.example, separated by commas",
  })

/** A known secret would let anyone sign in as anyone, so production has no default. */
const secret = (production: boolean) => {
  if (!production) return z.string().default(DEVELOPMENT_SECRET)
  const error = `a random text of at least ${SECRET_LENGTH_MIN} characters`
  return z.string({ error }).min(SECRET_LENGTH_MIN, { error })
}

/** Every variable of the application; .env.example says what each one is for. */
export const environmentSchema = (production: boolean) =>
  z.object({
    NODE_ENV: oneOf("development", "test", "staging", "production").default("development"),
    PORT: wholeNumber(PORT_MAX).default(9000),
    PUBLIC_URL: httpUrl.optional(),
    DATABASE_URL: postgresUrl,
    REPORTS_DATABASE_URL: postgresUrl.optional(),
    DATABASE_POOL_MAX: wholeNumber(DATABASE_CONNECTIONS_MAX).default(20),
    JWT_SECRET: secret(production),
    COOKIE_SECRET: secret(production),
    SECRETS_KEY: secret(production),
    COOKIE_SECURE: production ? flag.prefault("true") : flag,
    // Whoever ends https is a proxy.
    TRUSTED_PROXIES: upTo(PROXIES_MAX).default(production ? 1 : 0),
    STORE_CORS: origins.default(LOCAL_SHOP),
    ADMIN_CORS: origins.default(LOCAL_DASHBOARD),
    AUTH_CORS: origins.default(`${LOCAL_SHOP},${LOCAL_DASHBOARD}`),
    STOREFRONT_URL: httpUrl.optional(),
    REDIS_URL: redisUrl.optional(),
    FILES_DIR: z.string().default(".data/files"),
    MEDUSA_WORKER_MODE: oneOf("shared", "server", "worker").default("shared"),
    SELLER_AUTO_APPROVE: flag,
    PAYMENT_CAPTURE: oneOf("automatic", "manual").default("automatic"),
    PAYOUT_HOLD_DAYS: upTo(PAYOUT_HOLD_DAYS_MAX).default(7),
    PAYOUT_SCHEDULE: oneOf("manual", "daily", "weekly", "monthly").default("manual"),
    TAX_REMITTED_BY: oneOf("seller", "merchant").default("seller"),
    STRIPE_API_KEY: z.string().optional(),
    STRIPE_WEBHOOK_SECRET: z.string().optional(),
    STRIPE_CONNECT_WEBHOOK_SECRET: z.string().optional(),
    STRIPE_API_URL: httpUrl.default("https://api.stripe.com"),
    ZARINPAL_MERCHANT_ID: z.string().optional(),
    ZARINPAL_SANDBOX: flag,
    ZARINPAL_UNIT: oneOf("rial", "toman").default("rial"),
    ZARINPAL_API_URL: httpUrl.optional(),
    ZARINPAL_RETURN_URL: httpUrl.optional(),
    NOTICE_LOCALE: oneOf("en").default("en"),
    NOTICE_TIME_ZONE: timeZone.default("UTC"),
    NOTICE_TIMEOUT_MS: wholeNumber(NOTICE_TIMEOUT_MS_MAX).default(8_000),
    MAIL_DIR: production ? z.string().optional() : z.string().default(".data/mails"),
    MAIL_FROM: z.string().default("Souk <souk@localhost>"),
    SMTP_URL: smtpUrl.optional(),
    SENDGRID_API_KEY: z.string().optional(),
    SENDGRID_API_URL: httpUrl.default("https://api.sendgrid.com"),
    TELEGRAM_BOT_TOKEN: z.string().optional(),
    TELEGRAM_CHAT_ID: z.string().optional(),
    TELEGRAM_API_URL: httpUrl.default("https://api.telegram.org"),
    TWILIO_ACCOUNT_SID: z.string().optional(),
    TWILIO_AUTH_TOKEN: z.string().optional(),
    TWILIO_FROM: z.string().optional(),
    TWILIO_API_URL: httpUrl.default("https://api.twilio.com"),
    SIGN_INS_PER_MINUTE: wholeNumber(REQUESTS_MAX).default(5),
    REGISTRATIONS_PER_HOUR: wholeNumber(REQUESTS_MAX).default(5),
    TICKETS_PER_HOUR: wholeNumber(REQUESTS_MAX).default(5),
    EXPORTS_PER_HOUR: wholeNumber(REQUESTS_MAX).default(10),
    STORE_REQUESTS_PER_MINUTE: wholeNumber(REQUESTS_MAX).default(600),
    SOCKETS_PER_ADDRESS: wholeNumber(SOCKETS_MAX).default(200),
    SOCKET_EVENTS_PER_10_S: wholeNumber(SOCKET_EVENTS_MAX).default(200),
    METRICS_TOKEN: z
      .string()
      .min(METRICS_TOKEN_LENGTH_MIN, {
        error: `a random text of at least ${METRICS_TOKEN_LENGTH_MIN} characters`,
      })
      .optional(),
    OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl.optional(),
    LISTING_CACHE_SECONDS: upTo(LISTING_CACHE_SECONDS_MAX).default(5),
    DEMO_PAGES: production ? flag : flag.prefault("true"),
    WEBHOOK_LOCAL_RECEIVERS: choice.optional(),
  })

type Parsed = z.infer<ReturnType<typeof environmentSchema>>
export type Environment = Parsed & {
  PUBLIC_URL: string
  WEBHOOK_LOCAL_RECEIVERS: boolean
  IS_PRODUCTION: boolean
}

const SECRETS = ["JWT_SECRET", "COOKIE_SECRET", "SECRETS_KEY"]
const isUsedBefore = (given: Record<string, string | undefined>, name: string, i: number) =>
  Boolean(given[name]) && SECRETS.slice(0, i).some((before) => given[before] === given[name])

/** Who is reached at such an address is reached by nobody else: a machine that is not on the internet. */
const THIS_MACHINE = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/
const isThisMachine = (url: string) => THIS_MACHINE.test(new URL(url).hostname)

/** Reads all variables or throws one error that names every mistake. Empty means not set. */
export function readEnvironment(env: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(env).filter(([, text]) => text?.trim()))
  const production = ["staging", "production"].includes(given.NODE_ENV ?? "")
  const { success, error, data } = environmentSchema(production).safeParse(given)
  const mistakes = (error?.issues ?? []).map(({ path, message }) => {
    const name = String(path[0])
    const state = name in given ? "is not accepted" : "is missing"
    return `${name} ${state}; accepted: ${message}`
  })
  const reused = production ? SECRETS.filter((name, i) => isUsedBefore(given, name, i)) : []
  for (const name of reused) {
    mistakes.push(`${name} is not accepted; accepted: a text that no other secret has`)
  }
  const PUBLIC_URL = data?.PUBLIC_URL ?? `http://localhost:${data?.PORT}`
  const isLocal = success && isThisMachine(PUBLIC_URL)
  if (success && data.WEBHOOK_LOCAL_RECEIVERS && !isLocal) {
    const accepted = "true only while PUBLIC_URL is an address of this machine"
    mistakes.push(`WEBHOOK_LOCAL_RECEIVERS is not accepted; accepted: ${accepted}`)
  }
  if (!success || mistakes.length > 0) {
    throw new Error(
      ["The environment needs a change (see .env.example):", ...mistakes].join("\n  ")
    )
  }
  const WEBHOOK_LOCAL_RECEIVERS = data.WEBHOOK_LOCAL_RECEIVERS ?? (!production && isLocal)
  return { ...data, PUBLIC_URL, WEBHOOK_LOCAL_RECEIVERS, IS_PRODUCTION: production }
}
