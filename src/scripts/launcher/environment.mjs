import { inRoot } from "./places.mjs"
import { secrets } from "./secrets.mjs"

/** What every command of this project hands to the platform; variables that are set win. */
export function baseEnvironment(more = {}) {
  const set = Object.entries(process.env).filter(([, text]) => text)
  return {
    ...more,
    ...Object.fromEntries(set),
    // Absolute, as the built server runs in another folder than the rest.
    FILES_DIR: inRoot(process.env.FILES_DIR || ".data/files"),
    MEDUSA_DISABLE_TELEMETRY: "true",
  }
}

/** A server on this machine alone: plain http, demo pages, and secrets of this installation. */
export const localServerEnvironment = (port) => ({
  ...baseEnvironment({
    PUBLIC_URL: `http://localhost:${port}`,
    COOKIE_SECURE: "false",
    // People come to it straight.
    TRUSTED_PROXIES: "0",
    DEMO_PAGES: "true",
    JWT_SECRET: secrets().jwt_secret,
    COOKIE_SECRET: secrets().cookie_secret,
    SECRETS_KEY: secrets().secrets_key,
    // Without a mail server messages are laid where they can be looked at.
    MAIL_DIR: ".data/mails",
    // Refused for a server that others reach.
    ...(process.env.PUBLIC_URL ? {} : { WEBHOOK_LOCAL_RECEIVERS: "true" }),
  }),
  PORT: String(port),
})
