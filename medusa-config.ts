import { resolve, sep } from "node:path"
import {
  ContainerRegistrationKeys,
  defineConfig,
  loadEnv,
  Modules,
} from "@medusajs/framework/utils"
import { logger } from "@medusajs/framework/logger"
import { clusterModules, SESSION_REDIS } from "./src/cluster"
import { readEnvironment } from "./src/environment"
import { requestLogger } from "./src/lib/request-logger"
import packageJson from "./package.json"

// A built server runs in .medusa/server; variables and files stay with the project above it.
const projectRoot = __dirname.replace(`${sep}.medusa${sep}server`, "")
loadEnv(process.env.NODE_ENV || "development", projectRoot)
process.env.MEDUSA_DISABLE_TELEMETRY = "true"

const env = readEnvironment(process.env)
const filesDir = resolve(projectRoot, env.FILES_DIR)
const UPLOAD_BYTES_MAX = 4 * 1024 * 1024
const SESSION_MS = 10 * 60 * 60 * 1000
/** Commands come and go; servers and workers say every few seconds that they live. */
const isServing = process.argv.includes("start")

const storefrontUrl = env.STOREFRONT_URL ?? env.STORE_CORS.split(",")[0].trim()
const returnUrl = env.ZARINPAL_RETURN_URL ?? storefrontUrl
const paymentProviders = [
  { resolve: "./src/providers/system", id: "default" },
  ...(env.STRIPE_API_KEY
    ? [
        {
          resolve: "./src/providers/stripe",
          id: "stripe",
          options: {
            apiKey: env.STRIPE_API_KEY,
            webhookSecret: env.STRIPE_WEBHOOK_SECRET,
            automaticPaymentMethods: true,
          },
        },
      ]
    : []),
  ...(env.ZARINPAL_MERCHANT_ID
    ? [
        {
          resolve: "./src/providers/zarinpal",
          id: "zarinpal",
          options: {
            merchant_id: env.ZARINPAL_MERCHANT_ID,
            sandbox: env.ZARINPAL_SANDBOX,
            unit: env.ZARINPAL_UNIT,
            api_url: env.ZARINPAL_API_URL,
            public_url: env.PUBLIC_URL,
          },
        },
      ]
    : []),
]

const hasMail = Boolean(env.SMTP_URL || env.SENDGRID_API_KEY)
const telegram = env.TELEGRAM_BOT_TOKEN
  ? {
      token: env.TELEGRAM_BOT_TOKEN,
      api_url: env.TELEGRAM_API_URL,
      timeout_ms: env.NOTICE_TIMEOUT_MS,
    }
  : null
const hasSms = Boolean(env.TWILIO_ACCOUNT_SID && env.TWILIO_AUTH_TOKEN && env.TWILIO_FROM)
const mailDir = env.MAIL_DIR && resolve(projectRoot, env.MAIL_DIR)
/** Channels without a provider of their own: their messages are laid in a folder, or they are off. */
const local = [
  ...(hasMail ? [] : ["email"]),
  ...(telegram ? [] : ["telegram"]),
  ...(hasSms ? [] : ["sms"]),
]
const noticeChannels = ["inbox", "feed", "email", "telegram", "sms"].filter(
  (channel) => mailDir || !local.includes(channel)
)
const noticeProviders = [
  {
    resolve: "./src/providers/local",
    id: "local",
    options: { channels: ["feed", ...(mailDir ? local : [])], folder: mailDir },
  },
  ...(hasMail
    ? [
        {
          resolve: "./src/providers/email",
          id: "email",
          options: {
            channels: ["email"],
            from: env.MAIL_FROM,
            smtp_url: env.SMTP_URL,
            sendgrid_api_key: env.SENDGRID_API_KEY,
            sendgrid_api_url: env.SENDGRID_API_URL,
            timeout_ms: env.NOTICE_TIMEOUT_MS,
          },
        },
      ]
    : []),
  ...(telegram
    ? [
        {
          resolve: "./src/providers/telegram",
          id: "telegram",
          options: { channels: ["telegram"], ...telegram },
        },
      ]
    : []),
  ...(hasSms
    ? [
        {
          resolve: "./src/providers/sms",
          id: "sms",
          options: {
            channels: ["sms"],
            account_sid: env.TWILIO_ACCOUNT_SID,
            auth_token: env.TWILIO_AUTH_TOKEN,
            from: env.TWILIO_FROM,
            api_url: env.TWILIO_API_URL,
            timeout_ms: env.NOTICE_TIMEOUT_MS,
          },
        },
      ]
    : []),
]

module.exports = defineConfig({
  logger: requestLogger(logger, { showsStacks: env.NODE_ENV === "development" }),
  projectConfig: {
    databaseUrl: env.DATABASE_URL,
    databaseDriverOptions: { pool: { min: 0, max: env.DATABASE_POOL_MAX } },
    workerMode: env.MEDUSA_WORKER_MODE,
    ...(env.REDIS_URL ? { redisUrl: env.REDIS_URL, redisOptions: SESSION_REDIS } : {}),
    cookieOptions: { secure: env.COOKIE_SECURE },
    sessionOptions: { ttl: SESSION_MS },
    http: {
      storeCors: env.STORE_CORS,
      adminCors: env.ADMIN_CORS,
      authCors: env.AUTH_CORS,
      jwtSecret: env.JWT_SECRET,
      cookieSecret: env.COOKIE_SECRET,
      // What each kind of actor signs in with; the gates of the surfaces let no other kind in.
      authMethodsPerActor: { user: ["emailpass"], customer: ["emailpass", "otp"] },
    },
  },
  admin: { backendUrl: "/", maxUploadFileSize: UPLOAD_BYTES_MAX },
  modules: [
    ...(env.REDIS_URL ? clusterModules(env.REDIS_URL, env.MEDUSA_WORKER_MODE) : []),
    {
      resolve: "./src/modules/seller",
      options: { auto_approve: env.SELLER_AUTO_APPROVE, public_url: env.PUBLIC_URL },
    },
    { resolve: "./src/modules/marketplace", options: { capture: env.PAYMENT_CAPTURE } },
    { resolve: "./src/modules/attachment" },
    { resolve: "./src/modules/commission" },
    {
      resolve: "./src/modules/ledger",
      options: {
        hold_days: env.PAYOUT_HOLD_DAYS,
        tax_remitted_by: env.TAX_REMITTED_BY,
        payout_schedule: env.PAYOUT_SCHEDULE,
        public_url: env.PUBLIC_URL,
        stripe: env.STRIPE_API_KEY
          ? {
              api_key: env.STRIPE_API_KEY,
              api_url: env.STRIPE_API_URL,
              webhook_secret: env.STRIPE_CONNECT_WEBHOOK_SECRET ?? null,
            }
          : null,
      },
    },
    { resolve: "./src/modules/payment-log", options: { return_url: returnUrl } },
    {
      resolve: "@medusajs/medusa/payment",
      // Every call to a provider is noted there.
      dependencies: ["payment_log"],
      options: { providers: paymentProviders },
    },
    { resolve: "./src/modules/promotion-policy" },
    {
      resolve: "./src/modules/promotion",
      key: Modules.PROMOTION,
      dependencies: [ContainerRegistrationKeys.QUERY],
    },
    { resolve: "./src/modules/shopper" },
    { resolve: "./src/modules/business-profile" },
    { resolve: "./src/modules/location" },
    { resolve: "./src/modules/catalog" },
    { resolve: "./src/modules/stock" },
    { resolve: "./src/modules/audit" },
    {
      resolve: "./src/modules/operations",
      options: {
        redis_url: env.REDIS_URL ?? null,
        public_url: env.PUBLIC_URL,
        is_development: env.NODE_ENV === "development",
        trusted_proxies: env.TRUSTED_PROXIES,
        limits: {
          sign_ins_per_minute: env.SIGN_INS_PER_MINUTE,
          registrations_per_hour: env.REGISTRATIONS_PER_HOUR,
          tickets_per_hour: env.TICKETS_PER_HOUR,
          exports_per_hour: env.EXPORTS_PER_HOUR,
          store_requests_per_minute: env.STORE_REQUESTS_PER_MINUTE,
        },
      },
    },
    {
      resolve: "./src/modules/telemetry",
      dependencies: ["realtime"],
      options: {
        metrics_token: env.METRICS_TOKEN ?? null,
        version: packageJson.version,
        files_dir: filesDir,
        tracing: env.OTEL_EXPORTER_OTLP_ENDPOINT
          ? {
              endpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT,
              service: `souk-${env.MEDUSA_WORKER_MODE}`,
              version: packageJson.version,
            }
          : null,
        is_beating: isServing,
      },
    },
    {
      resolve: "./src/modules/storefront",
      options: {
        listing_cache_seconds: env.LISTING_CACHE_SECONDS,
        redis_url: env.REDIS_URL ?? null,
      },
    },
    {
      resolve: "./src/modules/thumbnail",
      options: { folder: resolve(filesDir, "thumbnails") },
    },
    {
      resolve: "@medusajs/medusa/locking",
      options: {
        providers: [{ resolve: "./src/providers/locking", id: "lease", is_default: true }],
      },
    },
    {
      resolve: "./src/modules/report",
      options: {
        database_url: env.REPORTS_DATABASE_URL ?? null,
        time_zone: env.NOTICE_TIME_ZONE,
      },
    },
    { resolve: "./src/modules/statistics", options: { time_zone: env.NOTICE_TIME_ZONE } },
    { resolve: "./src/modules/auction", options: { alias_key: env.JWT_SECRET } },
    { resolve: "./src/modules/violation" },
    { resolve: "./src/modules/complaint" },
    { resolve: "./src/modules/feedback" },
    { resolve: "./src/modules/conversation" },
    {
      resolve: "./src/modules/ticket",
      options: { secrets_key: env.SECRETS_KEY },
    },
    { resolve: "./src/modules/wishlist", options: { secrets_key: env.SECRETS_KEY } },
    {
      resolve: "./src/modules/webhook",
      options: {
        secrets_key: env.SECRETS_KEY,
        plain_http: !env.IS_PRODUCTION,
        local_receivers: env.WEBHOOK_LOCAL_RECEIVERS,
      },
    },
    { resolve: "./src/modules/otp", options: { secrets_key: env.SECRETS_KEY } },
    {
      resolve: "@medusajs/medusa/auth",
      options: {
        providers: [
          { resolve: "@medusajs/medusa/auth-emailpass", id: "emailpass" },
          { resolve: "./src/providers/otp", id: "otp" },
        ],
      },
    },
    {
      resolve: "./src/modules/notice",
      options: {
        secrets_key: env.SECRETS_KEY,
        public_url: env.PUBLIC_URL,
        storefront_url: storefrontUrl,
        locale: env.NOTICE_LOCALE,
        time_zone: env.NOTICE_TIME_ZONE,
        channels: noticeChannels,
        merchant_chat_id: env.TELEGRAM_CHAT_ID ?? null,
        telegram,
      },
    },
    {
      resolve: "@medusajs/medusa/notification",
      options: { providers: noticeProviders },
    },
    {
      resolve: "./src/modules/realtime",
      options: {
        sockets_per_address: env.SOCKETS_PER_ADDRESS,
        events_per_10_s: env.SOCKET_EVENTS_PER_10_S,
        trusted_proxies: env.TRUSTED_PROXIES,
        demo_pages: env.DEMO_PAGES,
        mail_dir: mailDir,
        redis_url: env.REDIS_URL,
      },
    },
    {
      resolve: "@medusajs/medusa/file",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/file-local",
            id: "local",
            options: {
              upload_dir: resolve(filesDir, "public"),
              // Only the public folder is linked to /static; private files leave by routes.
              private_upload_dir: resolve(filesDir, "private"),
              backend_url: new URL("static", `${env.PUBLIC_URL}/`).href,
            },
          },
        ],
      },
    },
  ],
})
